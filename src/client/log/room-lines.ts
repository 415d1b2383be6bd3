import { type RoomView } from '../../model/views';
import { roomLines as wordsOf } from '../../wording/room-lines';
import { type Line } from './line';

/** A room as nodes of the log: its name, its words if they are told, and whatever else there is. */
export const roomLines = (room: RoomView): readonly Line[] =>
  wordsOf(room).map((text, at): Line => ({ kind: kindOf(room, at), text }));

function kindOf({ description }: RoomView, at: number): 'room-name' | 'room-text' | 'room-note' {
  if (at === 0) return 'room-name';
  return at === 1 && description !== '' ? 'room-text' : 'room-note';
}
