import { type RoomView } from '../model/views';
import { roomLines } from '../rules/room-lines';
import { type Mode } from './shown';

/** Who sees nothing but the line is told the room in it. */
export function withRoom(line: string, view: RoomView | undefined, mode: Mode): string {
  if (mode !== 'text' || view === undefined) return line;
  const [name, ...rest] = roomLines(view);
  return [line, `${name ?? view.name}.`, ...rest].join(' ').replaceAll('\n', ' ');
}
