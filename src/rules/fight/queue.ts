import { type QueuedAct } from '../../model/fight';
import { type Refusal } from '../../model/outcome';
import { type ActorTurn, type Verdict } from '../rule';
import { done, refused } from '../verdicts';
import { withQueued } from './fight-record';
import { isFighting } from './leave-fight';

/** Why nobody fights in this body now; null = they may. */
export const absentRefusal = ({ world, actor }: ActorTurn): Refusal | null =>
  world.presence(actor.id).linkdeadAt === null
    ? null
    : {
        code: 'combat.forbidden',
        text: 'Your line is lost, and the body fights without you. Come back to it first.',
      };

/** Means to do this on the next turn, whatever was meant before; `text` says so. */
export function queue(turn: ActorTurn, act: QueuedAct, text: string): Verdict {
  const { world, actor } = turn;
  const no = absentRefusal(turn);
  if (no !== null) return refused(no.code, no.text);
  const fight = world.record('fight', actor.room);
  if (fight === undefined || !isFighting(world, actor))
    return refused('target.none', 'You are in no fight. Attack somebody first, if you must.');
  return done([{ kind: 'record', record: withQueued(fight, actor.id, act) }], [], text);
}
