import { type GameEvent } from '../model/event';
import { type FrameData, type Part } from '../model/frame';
import { LINES } from './lines';
import { type Mode, type Shown } from './shown';

/**
 * An event as one line of plain English for who has that part in it; null = it needs no words.
 *
 * Works on what goes over the wire as well as on the event itself. Types that are unknown here have no line.
 */
export function lineOf(
  data: FrameData | GameEvent,
  part: Part,
  mode: Mode = 'text',
): string | null {
  if (!Object.hasOwn(LINES, data.type)) return null;
  const line = LINES[data.type as Shown['type']] as (
    event: Shown,
    part: Part,
    mode: Mode,
  ) => string | null;
  return line(data as Shown, part, mode);
}
