import { type IntentOf } from '../../model/intent';
import { type ActorTurn, type Verdict } from '../rule';
import { refused } from '../verdicts';
import { isFighting } from './leave-fight';
import { npcNamed } from '../npc/npc-here';
import { noFighter } from './no-fighter';
import { absentRefusal, inNoFight, queue } from './queue';
import { tauntReadyAt } from './taunt';

/** On the next turn an NPC is made to mind this player most: the one named, or the one they strike at. */
export function taunting(turn: ActorTurn, { target }: IntentOf<'taunt'>): Verdict {
  const { world, actor, now } = turn;
  const no = absentRefusal(turn);
  if (no !== null) return refused(no.code, no.text);
  if (!isFighting(world, actor)) return inNoFight(turn);
  const fight = world.record('fight', actor.room);
  const named = target === null ? undefined : npcNamed(world, actor.room, target);
  const letBe = named === undefined ? null : noFighter(turn, named);
  if (letBe !== null) return letBe;
  const npc = target === null ? (fight?.targets[actor.id] ?? fight?.npcs[0]) : named?.id;
  if (npc === undefined)
    return refused('target.none', `You see no “${target ?? 'foe'}” here to taunt.`);
  const readyAt = tauntReadyAt(turn, { kind: 'player', id: actor.id, character: actor });
  if (readyAt <= now) return queue(turn, { act: 'taunt', npc }, 'You draw breath to shout.');
  const seconds = Math.ceil((readyAt - now) / 1_000);
  return refused('cooldown', `You have no breath for it. Again in ${seconds} s.`);
}
