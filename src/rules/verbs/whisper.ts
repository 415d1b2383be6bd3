import { type IntentOf } from '../../model/intent';
import { address } from '../npc/address';
import { npcAddressed } from '../npc/npc-addressed';
import { type ActorTurn, type Verdict } from '../rule';
import { personNamed } from '../talk/person';
import { tell } from '../talk/tell';
import { refused } from '../verdicts';

/** To one person, wherever, or to an NPC here, who may answer; from a guest to another player only as an answer. */
export function whisper(turn: ActorTurn, { to, text }: IntentOf<'whisper'>): Verdict {
  const { world, actor } = turn;
  const told = world.named(to) === undefined ? npcAddressed(turn, to, text) : undefined;
  if (told !== undefined) return address(turn, told.npc, told.text);
  const target = personNamed(world, to);
  const isAnswer = target?.id === world.presence(actor.id).lastWhisperer;
  if (actor.isGuest && !isAnswer)
    return refused('verb.forbidden', 'A guest may only answer a whisper.');
  if (target === undefined)
    return refused('player.offline', `Nobody called “${to}” is in the world.`);
  return tell(turn, target, text);
}
