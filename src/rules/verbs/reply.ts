import { brandAs, type PlayerId } from '../../model/ids';
import { type IntentOf } from '../../model/intent';
import { type ActorTurn, type Verdict } from '../rule';
import { tell } from '../talk/tell';
import { refused } from '../verdicts';

/** To whoever whispered last. */
export function reply(turn: ActorTurn, { text }: IntentOf<'reply'>): Verdict {
  const { lastWhisperer } = turn.world.presence(turn.actor.id);
  if (lastWhisperer === null) return refused('player.offline', 'Nobody has whispered to you yet.');
  const target = turn.world.character(brandAs<PlayerId>(lastWhisperer));
  return target === undefined
    ? refused('player.offline', 'Whoever whispered to you has left the world.')
    : tell(turn, target, text);
}
