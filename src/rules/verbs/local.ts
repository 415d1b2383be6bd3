import { type IntentOf } from '../../model/intent';
import { type ActorTurn, type Verdict } from '../rule';
import { call } from '../talk/call';
import { isListening, LOCAL, localOf } from '../talk/channels';
import { refused } from '../verdicts';

/** To all in the sub-zone who have not left the channel; not from guests. */
export function local(turn: ActorTurn, { text }: IntentOf<'local'>): Verdict {
  const { actor, world } = turn;
  if (actor.isGuest)
    return refused(
      'verb.forbidden',
      'A guest’s voice does not carry so far. Type register to stay.',
    );
  if (!isListening(actor, LOCAL))
    return refused('channel.none', 'You have left that channel. Type: channel local on.');
  const channel = localOf(world.content.rooms.get(actor.room)?.subZone ?? '');
  return call(turn, 'local', { channel, audience: { kind: 'channel', channel }, text });
}
