import { type QueuedAct } from '../../model/fight';
import { type Refusal } from '../../model/outcome';
import { type Room } from '../../model/room';
import { type ActorTurn, type Verdict } from '../rule';
import { done, refused, type Refused } from '../verdicts';
import { withQueued } from './fight-record';

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
  const no = absentRefusal(turn);
  if (no !== null) return refused(no.code, no.text);
  const { world, actor } = turn;
  const fight = world.record('fight', actor.room);
  if (fight?.players.includes(actor.id) !== true) return inNoFight(turn);
  return done([{ kind: 'record', record: withQueued(fight, actor.id, act) }], [], text);
}

/** Why there is nothing of that sort to be done by somebody who is in no fight. */
export function inNoFight({ world, actor, now }: ActorTurn): Verdict {
  const room = world.content.rooms.get(actor.room);
  if (room?.attributes.noCombat === true) return forbidden(room);
  if (world.presence(actor.id).wardUntil > now) return warded();
  return refused('target.none', 'You are in no fight. Attack somebody first, if you must.');
}

export const forbidden = ({ name }: Pick<Room, 'name'>): Refused =>
  refused('combat.forbidden', `Nobody fights here. ${name} would not have it.`);

export const warded = (): Refused =>
  refused('ward', 'You have only just come in. Give it a moment, as they give you.');
