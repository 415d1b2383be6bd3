import { type LoggedEvent } from '../../../src/model/event';
import { type PlayerId } from '../../../src/model/ids';
import { type Viewer } from '../../../src/model/viewer';
import { BOB, SAMPLES, viewer } from '../perception/sample-events';
import { roomId } from '../rules/small-world';

/** Something Ada said in a room. */
export const said = (offset: number, text: string, room = 'quay'): LoggedEvent => ({
  ...SAMPLES['room.said'],
  audience: { kind: 'room', room: roomId(room) },
  room: roomId(room),
  text,
  offset,
});

/** A player walks: seen in both rooms. */
export const walked = (
  offset: number,
  [from, to]: readonly [string, string],
  player: PlayerId = BOB,
): LoggedEvent => ({
  ...SAMPLES['player.moved'],
  audience: { kind: 'rooms', rooms: [roomId(from), roomId(to)] },
  actor: player,
  actorName: 'Bob',
  from: roomId(from),
  to: roomId(to),
  viewer: { player, before: at(from), after: at(to) },
  offset,
});

/** Somebody in a room of the town. */
export const at = (room: string, more: Partial<Viewer> = {}): Viewer =>
  viewer({ room: roomId(room), ...more });
