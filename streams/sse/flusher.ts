import { Subscription, type SchedulerLike } from 'rxjs';
import { within } from '../bad-config-error';
import { RateMeter } from './rate-meter';
import { type Concat, SharedJoins } from './shared-joins';
import { TimingWheel } from './timing-wheel';
import { type Turn, TurnQueue } from './turn-queue';

/** How a node paces its writes, and by whose turns and clock. */
export interface FlusherConfig {
  /** Calls back in a later turn of the event loop, after its I/O; Node's `setImmediate`. */
  readonly nextTurn: (run: () => void) => void;
  readonly scheduler: SchedulerLike;
  /** Monotonic ms. @default scheduler.now */
  readonly now?: () => number;
  /** Above this, writes are paced. Integer, 0 to 10,000,000. @default 20000 */
  readonly quietAboveFramesPerSecond?: number;
  /** Distance of paced writes in ms; integer, 1 to 1,000. @default 40 */
  readonly pacedMs?: number;
  /** Connections served in one turn of the loop; integer, 1 to 100,000. @default 500 */
  readonly perTurn?: number;
}

/** Since the flusher was made. */
export interface FlusherCounters {
  /** Frames written. */
  readonly frames: number;
  /** Times that frames were made to wait for the next paced write. */
  readonly paced: number;
  /** Writes whose joined bytes had been joined for another connection. */
  readonly shared: number;
}

const STALL_BUCKET_MS = 1000;

/**
 * Decides when the `Outgoing`s of one node write; one per node.
 *
 * Use it so that frames which come in one burst share a write, and thousands of connections share the event loop.
 *
 * - **Time** what waits is written in the next turn, `perTurn` connections in each. While the node wrote more than
 *   `quietAboveFramesPerSecond` frames in the last second: `pacedMs` after the write before, so that the first frame after quiet goes at once.
 *   One timer for pacing and one for stall limits, on `scheduler`, none while nothing waits.
 * - **Memory** one entry per connection that waits; joined bytes until everybody has been served.
 * - **Order** first come first served among connections.
 * - **Errors** never by itself.
 */
export class Flusher {
  readonly #config: Required<FlusherConfig>;
  readonly #joins = new SharedJoins();
  readonly #meter = new RateMeter();
  readonly #turns: TurnQueue;
  readonly #stalls: TimingWheel;
  #paced: Turn[] = [];
  #timer = Subscription.EMPTY;
  #wroteAt = -Infinity;
  #frames = 0;
  #pacedCount = 0;

  /** @throws BadConfigError when a field is outside its range. */
  constructor(config: FlusherConfig) {
    const { scheduler, nextTurn } = config;
    this.#config = { ...DEFAULTS, now: () => scheduler.now(), ...config };
    within('quietAboveFramesPerSecond', this.#config.quietAboveFramesPerSecond, LIMITS.quiet);
    within('pacedMs', this.#config.pacedMs, LIMITS.pacedMs);
    const perTurn = within('perTurn', this.#config.perTurn, LIMITS.perTurn);
    this.#turns = new TurnQueue({
      nextTurn,
      perTurn,
      onIdle: () => {
        this.#joins.clear();
      },
    });
    this.#stalls = new TimingWheel({ bucketMs: STALL_BUCKET_MS, scheduler });
  }

  get counters(): FlusherCounters {
    return { frames: this.#frames, paced: this.#pacedCount, shared: this.#joins.shared };
  }

  /** Where connections wait for their socket. */
  get stalls(): TimingWheel {
    return this.#stalls;
  }

  /** Runs in the next turn, or with the next paced write. */
  write(turn: Turn): void {
    const waitMs = this.#waitMs();
    if (waitMs <= 0) {
      this.#turns.add(turn);
      return;
    }
    this.#pacedCount += 1;
    this.#paced.push(turn);
    if (this.#timer.closed) this.#timer = this.#config.scheduler.schedule(this.#release, waitMs);
  }

  /** Runs in the next turn, never paced. */
  soon(turn: Turn): void {
    this.#turns.add(turn);
  }

  /** One chunk for these frames, shared with others who wait for the same. Counts them as written. */
  join(run: readonly { readonly bytes: Uint8Array }[], concat: Concat): Uint8Array {
    this.#wroteAt = this.#config.now();
    this.#meter.add(run.length, this.#wroteAt);
    this.#frames += run.length;
    return this.#joins.join(run, concat);
  }

  #waitMs(): number {
    if (this.#paced.length > 0) return this.#config.pacedMs;
    const { quietAboveFramesPerSecond, pacedMs, now } = this.#config;
    const at = now();
    const isQuiet = this.#meter.perSecond(at) <= quietAboveFramesPerSecond;
    return isQuiet ? 0 : this.#wroteAt + pacedMs - at;
  }

  readonly #release = (): void => {
    const released = this.#paced;
    this.#paced = [];
    this.#timer = Subscription.EMPTY;
    for (const turn of released) this.#turns.add(turn);
  };
}

const DEFAULTS = { quietAboveFramesPerSecond: 20_000, pacedMs: 40, perTurn: 500 };
const LIMITS = {
  quiet: { min: 0, max: 10_000_000 },
  pacedMs: { min: 1, max: 1000 },
  perTurn: { min: 1, max: 100_000 },
};
