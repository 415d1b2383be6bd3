import { type IntentOf } from '../../model/intent';
import { type ActorTurn, type Verdict } from '../rule';
import { done } from '../verdicts';
import { echoed } from '../talk/echo';
import { spoken } from '../talk/slip';
import { spokenBy, utter } from '../talk/speech';

/** As `say`, and from the same bucket. */
export function emote(turn: ActorTurn, { text, how }: IntentOf<'emote'>): Verdict {
  const line = utter(turn, 'say');
  if (line.kind === 'refused') return line;
  const { room, zone } = turn.actor;
  return done(line.changes, [
    {
      type: 'room.emoted',
      at: turn.now,
      zone,
      audience: echoed(turn.actor, { kind: 'room', room }),
      ...spokenBy(turn),
      room,
      text: spoken(turn, text),
      how,
    },
  ]);
}
