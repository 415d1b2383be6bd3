import { type GameEvent } from '../model/event';
import { type FrameData, type Part } from '../model/frame';

/** What perception needs and nobody is told. */
const PRIVATE: ReadonlySet<string> = new Set(['viewer', 'actorAccount', 'correlationId']);
/** What only the one who acts is told. */
const OWN: ReadonlySet<string> = new Set(['view']);
/** What only the one who acts, and the one it is aimed at, are told. */
const BETWEEN: ReadonlySet<string> = new Set(['damage']);

/** The public fields of an event, and the reader's part in it. */
export function toFrameData(event: GameEvent, part: Part): FrameData {
  const shown = Object.entries(event).filter(
    ([field]) =>
      !PRIVATE.has(field) &&
      (part === 'self' || !OWN.has(field)) &&
      (part !== 'room' || !BETWEEN.has(field)),
  );
  return { ...Object.fromEntries(shown), type: event.type, at: event.at, part };
}
