import { Writable } from 'node:stream';
import { type Observer } from 'rxjs';

/** A destination that keeps what it gets; while it is held, it takes one line and no more. */
export interface Sink {
  readonly stream: Writable;
  readonly lines: () => readonly string[];
  readonly objects: () => readonly Readonly<Record<string, unknown>>[];
  readonly hold: () => void;
  readonly release: () => void;
}

export function createSink(): Sink {
  const lines: string[] = [];
  let isHeld = false;
  let taken: (() => void) | undefined;
  const stream = new Writable({
    highWaterMark: 1,
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      lines.push(chunk.replace(/\n$/, ''));
      if (isHeld) taken = done;
      else done();
    },
  });
  return {
    stream,
    lines: () => lines,
    objects: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    hold: () => {
      isHeld = true;
    },
    release: () => {
      isHeld = false;
      taken?.();
    },
  };
}

/** Notes that a stream completed, or its error. */
export function telling(seen: string[], word: string): Partial<Observer<never>> {
  return {
    complete: () => seen.push(word),
    error: (error: unknown) => seen.push(String(error)),
  };
}
