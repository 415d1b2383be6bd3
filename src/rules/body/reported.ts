import { type IntentOf } from '../../model/intent';
import { actOf } from '../act';
import { type ActorTurn, type Verdict } from '../rule';
import { isStaff } from '../staff/roles';
import { takeLine } from '../talk/limit';
import { done } from '../verdicts';

/** Words for the staff: to those who are there, and written down in any case. */
export function reported(turn: ActorTurn, { text }: IntentOf<'report'>): Verdict {
  const { actor, world, now, line } = turn;
  const taken = takeLine(turn, 'whisper');
  if (taken.kind === 'refused') return taken;
  const staff = [...world.everyone()].filter((one) => isStaff(one)).map(({ id }) => id);
  const { id, name, room, zone } = actor;
  const data = { verb: 'report', name, words: line ?? text, text, room };
  const roomName = world.content.rooms.get(room)?.name ?? room;
  return done(
    [...taken.changes, { kind: 'audit', row: { kind: 'staff', at: now, player: id, data } }],
    [
      {
        type: 'player.reported',
        at: now,
        zone,
        audience: { kind: 'players', players: staff },
        ...actOf(turn, actor),
        roomName,
        words: text,
      },
    ],
    staff.length > 0
      ? 'It is written down, and somebody of the staff has been told.'
      : 'It is written down. Nobody of the staff is here just now; they will read it.',
  );
}
