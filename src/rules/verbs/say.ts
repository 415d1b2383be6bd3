import { type IntentOf } from '../../model/intent';
import { type ActorTurn, type Verdict } from '../rule';
import { done } from '../verdicts';
import { takeLine } from '../talk/limit';

/** To everyone in the room. */
export function say(turn: ActorTurn, { text }: IntentOf<'say'>): Verdict {
  const line = takeLine(turn, 'say');
  if (line.kind === 'refused') return line;
  const { id, name, account, room, zone } = turn.actor;
  return done(line.changes, [
    {
      type: 'room.said',
      at: turn.now,
      zone,
      audience: { kind: 'room', room },
      actor: id,
      actorName: name,
      actorAccount: account,
      correlationId: turn.correlationId,
      commandId: turn.commandId,
      room,
      text,
    },
  ]);
}
