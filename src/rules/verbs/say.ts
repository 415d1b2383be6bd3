import { type RoomSaid } from '../../model/event';
import { type IntentOf } from '../../model/intent';
import { answerAloud } from '../npc/overheard';
import { type ActorTurn, type Verdict } from '../rule';
import { done } from '../verdicts';
import { echoed } from '../talk/echo';
import { spoken } from '../talk/slip';
import { isOfStaff, utter } from '../talk/speech';

/** To everyone in the room; an NPC that is called by its name may answer, and all hear it. */
export function say(turn: ActorTurn, { text }: IntentOf<'say'>): Verdict {
  const line = utter(turn, 'say');
  if (line.kind === 'refused') return line;
  const { id, name, account, room, zone } = turn.actor;
  const said: RoomSaid = {
    type: 'room.said',
    at: turn.now,
    zone,
    audience: echoed(turn.actor, { kind: 'room', room }),
    actor: id,
    actorName: name,
    actorAccount: account,
    correlationId: turn.correlationId,
    commandId: turn.commandId,
    room,
    text: spoken(turn, text),
  };
  const answer = answerAloud(turn, said);
  return done(line.changes, [
    isOfStaff(turn.actor) ? { ...said, isStaff: true } : said,
    ...(answer === null ? [] : [answer]),
  ]);
}
