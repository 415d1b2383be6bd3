import {
  catchError,
  concat,
  concatMap,
  defer,
  EMPTY,
  exhaustMap,
  map,
  type Observable,
  range,
  reduce,
  timer,
} from 'rxjs';
import { type Logger } from '../../ports/logger';

export interface ClockSkewConfig {
  /** The clock that all nodes go by, ms: one value. */
  readonly common: () => Observable<number>;
  /** This machine's, ms; it may be moved. */
  readonly wall: () => number;
  /** Milliseconds from anywhere, which nobody moves. */
  readonly steady: () => number;
  readonly logger: Logger;
}

/** From so much on it is a fault, ms: what a machine without a time service comes to. */
const ALLOWED_MS = 2_000;
const EVERY_MS = 60_000;
/** The quickest of so many answers is gone by: half of what one takes is how wrong it may be. */
const ASKED = 5;

interface Reading {
  /** What the common clock says, less the steady one, ms. */
  readonly offsetMs: number;
  readonly tookMs: number;
}

/** How far this machine's clock is from the database's, by which all nodes go: said once, and once when it is mended. */
export class ClockSkew {
  readonly #config: ClockSkewConfig;
  #ms = 0;
  #isSkewed = false;

  constructor(config: ClockSkewConfig) {
    this.#config = config;
  }

  /** When it was last looked at; positive = this machine's is ahead. */
  get ms(): number {
    return this.#ms;
  }

  readonly #read$: Observable<Reading> = defer(() => {
    const { common, steady } = this.#config;
    const asked = steady();
    return common().pipe(
      map((now) => {
        const answered = steady();
        return { offsetMs: now - (asked + answered) / 2, tookMs: answered - asked };
      }),
    );
  });

  /** What the common clock says at that moment. Cold, one value; errors with the database's, if that does not answer at all. */
  readonly now$: Observable<number> = concat(
    this.#read$,
    range(1, ASKED - 1).pipe(
      // bounded: so many questions, one after the other.
      concatMap(() => this.#read$.pipe(catchError(() => EMPTY))),
    ),
  ).pipe(
    reduce((best, one) => (one.tookMs < best.tookMs ? one : best)),
    map(({ offsetMs }) => {
      const { wall, steady } = this.#config;
      const now = offsetMs + steady();
      this.#look(wall() - now);
      return now;
    }),
  );

  /** Looks every minute while subscribed. Never errors. */
  readonly watch$: Observable<unknown> = timer(EVERY_MS, EVERY_MS).pipe(
    exhaustMap(() => this.now$.pipe(catchError(() => EMPTY))),
  );

  #look(ms: number): void {
    const { logger } = this.#config;
    this.#ms = ms;
    const isSkewed = Math.abs(ms) > ALLOWED_MS;
    if (isSkewed === this.#isSkewed) return;
    this.#isSkewed = isSkewed;
    const fields = { aheadMs: Math.round(ms), allowedMs: ALLOWED_MS };
    if (isSkewed) logger.warn('clock.skewed', fields);
    else logger.info('clock.agrees', fields);
  }
}
