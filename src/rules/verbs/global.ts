import { SOCIAL } from '../../model/ids';
import { type IntentOf } from '../../model/intent';
import { actOf } from '../act';
import { type ActorTurn, type Verdict } from '../rule';
import { done, refused } from '../verdicts';
import { GLOBAL } from '../talk/channels';
import { takeLine } from '../talk/limit';

/** To all who have joined the channel; not from guests. */
export function global(turn: ActorTurn, { text }: IntentOf<'global'>): Verdict {
  if (turn.actor.isGuest)
    return refused('verb.forbidden', 'Guests are not heard everywhere. Type register to stay.');
  if (!turn.actor.channels.includes(GLOBAL))
    return refused('channel.none', 'You have left that channel. Type: channel global on.');
  const line = takeLine(turn, 'global');
  if (line.kind === 'refused') return line;
  return done(line.changes, [
    {
      type: 'channel.said',
      at: turn.now,
      zone: SOCIAL,
      audience: { kind: 'channel', channel: GLOBAL },
      ...actOf(turn, turn.actor),
      channel: GLOBAL,
      text,
    },
  ]);
}
