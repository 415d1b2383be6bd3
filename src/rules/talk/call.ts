import { type Audience } from '../../model/audience';
import { SOCIAL } from '../../model/ids';
import { type ActorTurn, type Verdict } from '../rule';
import { done } from '../verdicts';
import { echoed } from './echo';
import { spoken } from './slip';
import { spokenBy, utter } from './speech';
import { type SpokenOn } from './silence';

/** A line on a channel, if it may be: to these, and kept in the log under that name. */
export function call(
  turn: ActorTurn,
  on: SpokenOn,
  line: { readonly channel: string; readonly audience: Audience; readonly text: string },
): Verdict {
  const uttered = utter(turn, on);
  if (uttered.kind === 'refused') return uttered;
  return done(uttered.changes, [
    {
      type: 'channel.said',
      at: turn.now,
      zone: SOCIAL,
      audience: echoed(turn.actor, line.audience),
      ...spokenBy(turn),
      channel: line.channel,
      text: spoken(turn, line.text),
    },
  ]);
}
