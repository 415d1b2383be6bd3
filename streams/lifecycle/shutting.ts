import { AsyncSubject, type Observable, type Subscription } from 'rxjs';
import { apart } from '../resilience/apart';
import { type CloseReason } from './close-reason';
import { type ScopeConfig } from './scope-config';
import { type ShutdownReport } from './shutdown-report';
import { type Slices } from './slices';
import { type Steps } from './steps';
import { Tally } from './tally';

/** Moments on the scheduler's clock. */
export interface Limits {
  /** Until then work may finish by itself. */
  readonly drainBy: number;
  /** Until then the order is kept; after it, what is left is closed all at once, so that nothing starves. */
  readonly hasteBy: number;
  /** Then whatever has not settled is abandoned. */
  readonly closeBy: number;
}

/** One node's shutdown while it goes on, and its report for ever after. */
export class Shutting {
  readonly reason: CloseReason;
  readonly slices: Slices;
  readonly tally = new Tally();
  readonly startedAt: number;
  isAbandoning = false;
  readonly #scheduler: ScopeConfig['env']['scheduler'];
  #limits: Limits;
  #rungAt = -Infinity;
  #resume: (() => void) | undefined;
  #alarm: Subscription | undefined;
  #alarmAt: number | undefined;
  #report: (() => ShutdownReport) | undefined;
  #done$: AsyncSubject<ShutdownReport> | undefined;

  constructor(start: { reason: CloseReason; limits: Limits; slices: Slices }, config: ScopeConfig) {
    this.reason = start.reason;
    this.#limits = start.limits;
    this.slices = start.slices;
    this.#scheduler = config.env.scheduler;
    this.startedAt = this.#scheduler.now();
  }

  get limits(): Limits {
    return this.#limits;
  }

  /** Its one value, whenever it is asked for. */
  get report$(): Observable<ShutdownReport> {
    if (this.#done$ === undefined) {
      this.#done$ = new AsyncSubject();
      if (this.#report !== undefined) publish(this.#done$, this.#report());
    }
    return apart(this.#done$);
  }

  /** Brings the limits forward, never back. */
  tighten(limits: Limits): void {
    this.#limits = {
      drainBy: Math.min(this.#limits.drainBy, limits.drainBy),
      hasteBy: Math.min(this.#limits.hasteBy, limits.hasteBy),
      closeBy: Math.min(this.#limits.closeBy, limits.closeBy),
    };
    this.wake();
  }

  /** Waits until it is so, or until that limit has passed. */
  *until(isSo: () => boolean, limit?: keyof Limits): Steps {
    while (!isSo() && !this.#hasPassed(limit)) {
      yield (resume) => {
        this.#sleep(resume, limit);
      };
    }
    this.#silence();
  }

  /** Something changed: whoever waits looks again. */
  wake(): void {
    const resume = this.#resume;
    if (resume === undefined) return;
    this.#resume = undefined;
    this.slices.pause(resume);
  }

  /** Most nodes are never asked, so a report is made when it is. */
  finish(report: () => ShutdownReport): void {
    this.#report = report;
    if (this.#done$ !== undefined) publish(this.#done$, report());
  }

  #sleep(resume: () => void, limit: keyof Limits | undefined): void {
    this.#resume = resume;
    if (limit === undefined) return;
    const at = this.#limits[limit];
    // One that is set counts, whatever the clock says: it may have been set back meanwhile.
    if (at === this.#alarmAt) return;
    this.#silence();
    this.#alarmAt = at;
    const ms = Math.max(0, at - this.#scheduler.now());
    const ring = (): void => {
      this.#rungAt = at;
      this.wake();
    };
    try {
      this.#alarm = this.#scheduler.schedule(ring, ms);
    } catch (error) {
      // A deadline that nobody would keep has passed.
      this.slices.failed(error);
      ring();
    }
  }

  #silence(): void {
    this.#alarm?.unsubscribe();
    this.#alarm = this.#alarmAt = undefined;
  }

  #hasPassed(limit: keyof Limits | undefined): boolean {
    if (limit === undefined) return false;
    const at = this.#limits[limit];
    return at <= this.#rungAt || at <= this.#scheduler.now();
  }
}

function publish(done$: AsyncSubject<ShutdownReport>, report: ShutdownReport): void {
  done$.next(report);
  done$.complete();
}
