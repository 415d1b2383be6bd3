import { type SchedulerLike } from 'rxjs';
import { within } from '../bad-config-error';
import { TimingWheel, type WheelEntry } from './timing-wheel';

/** How long a silence is, and on whose clock. */
export interface HeartbeatConfig {
  /** Silence after which a member beats, in ms; integer, 1,000 to 3,600,000. */
  readonly everyMs: number;
  /** Share by which each silence is longer or shorter, so that members do not beat at once; 0 to 0.9. */
  readonly jitter: number;
  readonly scheduler: SchedulerLike;
  /** 0 inclusive to 1 exclusive. */
  readonly random: () => number;
}

/** One member's place in a heartbeat. */
export interface HeartbeatSeat {
  /**
   * Something was sent that makes a beat needless until the silence has passed anew. Stores one number.
   *
   * @param at the scheduler's now, for who touches thousands at once and has asked already. @default scheduler.now()
   */
  readonly touch: (at?: number) => void;
  /** Beats no more. Again: nothing. */
  readonly leave: () => void;
}

/** Those who beat when they are silent; see `createHeartbeat`. */
export interface Heartbeat {
  /** Takes a seat: the first silence begins now. `beat` is called at the end of each. */
  readonly join: (member: { readonly beat: () => void }) => HeartbeatSeat;
  /** Members that joined and have not left. */
  readonly size: number;
}

const BUCKET_MS = 1000;

/**
 * Calls `beat` of each member after `everyMs` ± `jitter` in which that member was not touched.
 *
 * Use it to keep thousands of silent connections alive, and their cursors young.
 *
 * - **Time** one timer for all, on `scheduler`; a beat comes up to 1 s late, never early. A touch is compared when the bucket comes up.
 * - **Memory** one wheel entry per member, until it leaves.
 * - **Errors** a beat that throws is that member's last; the error leaves through the scheduler, the others beat within 1 s.
 *
 * @throws BadConfigError when a field is outside its range.
 * @example
 * const seat = heartbeat.join({ beat: () => write(': still here\n\n') });
 * seat.touch(); // with every frame that carries an id
 */
export function createHeartbeat(config: HeartbeatConfig): Heartbeat {
  within('everyMs', config.everyMs, { min: 1000, max: 3_600_000 });
  within('jitter', config.jitter, { min: 0, max: 0.9, of: 'number' });
  const wheel = new TimingWheel({ bucketMs: BUCKET_MS, scheduler: config.scheduler });
  return {
    join: ({ beat }) => {
      const seat = new Seat(config, beat);
      wheel.add(seat, seat.dueAt());
      return {
        touch: (at) => {
          seat.touch(at);
        },
        leave: () => {
          wheel.delete(seat);
        },
      };
    },
    get size() {
      return wheel.size;
    },
  };
}

class Seat implements WheelEntry {
  readonly #config: HeartbeatConfig;
  readonly #beat: () => void;
  #touchedAt: number;
  #silenceMs: number;

  constructor(config: HeartbeatConfig, beat: () => void) {
    this.#config = config;
    this.#beat = beat;
    this.#touchedAt = config.scheduler.now();
    this.#silenceMs = this.#drawSilence();
  }

  dueAt(): number {
    return this.#touchedAt + this.#silenceMs;
  }

  touch(at: number = this.#config.scheduler.now()): void {
    this.#touchedAt = at;
  }

  ask(now: number): number {
    if (now < this.dueAt()) return this.dueAt();
    this.#touchedAt = now;
    this.#silenceMs = this.#drawSilence();
    this.#beat();
    return this.dueAt();
  }

  #drawSilence(): number {
    const { everyMs, jitter, random } = this.#config;
    return everyMs * (1 + jitter * (2 * random() - 1));
  }
}
