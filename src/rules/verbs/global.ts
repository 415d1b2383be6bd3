import { type IntentOf } from '../../model/intent';
import { type ActorTurn, type Verdict } from '../rule';
import { call } from '../talk/call';
import { GLOBAL, isListening } from '../talk/channels';
import { refused } from '../verdicts';

/** To all who have joined the channel; not from guests. */
export function global(turn: ActorTurn, { text }: IntentOf<'global'>): Verdict {
  if (turn.actor.isGuest)
    return refused('verb.forbidden', 'Guests are not heard everywhere. Type register to stay.');
  if (!isListening(turn.actor, GLOBAL))
    return refused('channel.none', 'You have left that channel. Type: channel global on.');
  const audience = { kind: 'channel', channel: GLOBAL } as const;
  return call(turn, 'global', { channel: GLOBAL, audience, text });
}
