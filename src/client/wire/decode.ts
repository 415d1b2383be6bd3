import { type FrameData } from '../../model/frame';
import { type Snapshot } from '../../model/snapshot';
import { type ClockView, type Vitals } from '../../model/views';
import { type SseBlock } from './sse-parser';
import { type Bye, type Hello, type Presence, type Signal } from './signal';

/** A block of the stream as what it says. Null: unknown to this page, or broken, and therefore passed over. */
export function decode(block: SseBlock): Signal | null {
  const { event, id, data } = block;
  if (data === undefined) return id === undefined ? null : { kind: 'cursor', id };
  const value = parseObject(data);
  if (value === null) return null;
  if (event === undefined) return typeof value['type'] === 'string' ? ordinary(id, value) : null;
  return named(event, id, value);
}

function ordinary(id: string | undefined, value: object): Signal | null {
  return id === undefined ? null : { kind: 'event', id, data: value as FrameData };
}

function named(
  event: string,
  id: string | undefined,
  value: Readonly<Record<string, unknown>>,
): Signal | null {
  const v = typeof value['v'] === 'number' ? value['v'] : 0;
  switch (event) {
    case 'hello':
      return { kind: 'hello', hello: value as unknown as Hello };
    case 'snapshot':
      return id === undefined
        ? null
        : { kind: 'snapshot', id, snapshot: value as unknown as Snapshot };
    case 'caught-up':
      return {
        kind: 'caught-up',
        missed: typeof value['missed'] === 'number' ? value['missed'] : 0,
      };
    case 'vitals':
      return { kind: 'vitals', v, vitals: value as unknown as Vitals };
    case 'clock':
      return { kind: 'clock', v, clock: value as unknown as ClockView };
    case 'presence':
      return { kind: 'presence', v, presence: value as unknown as Presence };
    case 'watch':
      return watched(value);
    case 'reset':
      return { kind: 'reset' };
    case 'bye':
      return { kind: 'bye', bye: value as unknown as Bye };
    default:
      return null;
  }
}

/** Something that is watched by one of the staff. */
function watched({ text, event }: Readonly<Record<string, unknown>>): Signal | null {
  const isWhole = typeof text === 'string' && typeof event === 'object' && event !== null;
  return isWhole && 'type' in event && typeof event.type === 'string'
    ? { kind: 'watched', text, data: event as FrameData }
    : null;
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
