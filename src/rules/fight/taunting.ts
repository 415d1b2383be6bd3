import { type IntentOf } from '../../model/intent';
import { type ActorTurn, type Verdict } from '../rule';
import { refused } from '../verdicts';
import { isFighting } from './leave-fight';
import { npcNamed } from './npc-named';
import { queue } from './queue';
import { tauntReadyAt } from './taunt';

/** On the next turn an NPC is made to mind this player most: the one named, or the one they strike at. */
export function taunting(turn: ActorTurn, { target }: IntentOf<'taunt'>): Verdict {
  const { world, actor, now } = turn;
  const own = world.record('fight', actor.room)?.targets[actor.id];
  const npc = target === null ? own : npcNamed(world, actor.room, target)?.id;
  if (target !== null && npc === undefined)
    return refused('target.none', `You see no “${target}” here to taunt.`);
  const readyAt = tauntReadyAt(turn, { kind: 'player', id: actor.id, character: actor });
  if (isFighting(world, actor) && readyAt > now) {
    const seconds = Math.ceil((readyAt - now) / 1_000);
    return refused('cooldown', `You have no breath for it. Again in ${seconds} s.`);
  }
  if (npc === undefined)
    return refused('target.none', 'There is nobody for you to taunt. You are in no fight.');
  return queue(turn, { act: 'taunt', npc }, 'You draw breath to shout.');
}
