import { type IntentOf } from '../../model/intent';
import { type ActorTurn, type Verdict } from '../rule';
import { personNamed } from '../talk/person';
import { tell } from '../talk/tell';
import { refused } from '../verdicts';

/** To one person, wherever; from a guest only as an answer. */
export function whisper(turn: ActorTurn, { to, text }: IntentOf<'whisper'>): Verdict {
  const target = personNamed(turn.world, to);
  const isAnswer = target?.id === turn.world.presence(turn.actor.id).lastWhisperer;
  if (turn.actor.isGuest && !isAnswer)
    return refused('verb.forbidden', 'A guest may only answer a whisper.');
  if (target === undefined)
    return refused('player.offline', `Nobody called “${to}” is in the world.`);
  return tell(turn, target, text);
}
