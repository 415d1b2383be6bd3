import { type RoomView } from '../../model/views';
import { roomLines as wordsOf } from '../../wording/room-lines';
import { type Line } from './line';

/** A room as nodes of the log: its name, its words, and whatever else there is. */
export function roomLines(room: RoomView): readonly Line[] {
  const [name = room.name, description = room.description, ...notes] = wordsOf(room);
  return [
    { kind: 'room-name', text: name },
    { kind: 'room-text', text: description },
    ...notes.map((text): Line => ({ kind: 'room-note', text })),
  ];
}
