import { type FrameData } from '../../src/model/frame';

/** An event as one player saw it: what went over the wire, and when. */
export interface SeenEvent {
  /** ms since the zone began. */
  readonly seenAt: number;
  readonly data: FrameData;
}

const UNITS = [
  [60_000, 'm'],
  [1_000, 's'],
] as const;

/** As diagrams write it: `250ms`, `5s`, `2m`. */
export function timeOf(ms: number): string {
  const unit = ms === 0 ? undefined : UNITS.find(([size]) => ms % size === 0);
  return unit === undefined ? `${ms}ms` : `${ms / unit[0]}${unit[1]}`;
}

/** What one player has seen so far. */
export class Sight {
  readonly #lines: string[] = [];
  readonly #events: SeenEvent[] = [];
  readonly #now: () => number;

  /** @param now ms since the zone began. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** `5s Ada stares at nothing.` */
  get lines(): readonly string[] {
    return [...this.#lines];
  }

  get events(): readonly SeenEvent[] {
    return [...this.#events];
  }

  /** A text of several lines is several. */
  saw(text: string): void {
    for (const line of text.split('\n')) this.#lines.push(`${timeOf(this.#now())} ${line}`);
  }

  perceived(data: FrameData): void {
    this.#events.push({ seenAt: this.#now(), data });
  }
}
