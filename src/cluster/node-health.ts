import {
  catchError,
  defer,
  EMPTY,
  ignoreElements,
  merge,
  type Observable,
  repeat,
  type SchedulerLike,
  tap,
  timeout,
  timer,
} from 'rxjs';
import { failingIf, fine, type HealthCheck } from '../model/health-check';
import { type LinkState } from '../ports/node-link';
import { type WorldStatus } from '../world/world-door';

export interface NodeHealthConfig {
  /** Asks the database for its newest commit. Cold, one value. */
  readonly newestCommit: () => Observable<number>;
  /** The newest commit that this node has followed. */
  readonly followed: () => number;
  /** How the world of this node is; null = another node has it. */
  readonly own: () => WorldStatus | null;
  /** Asks whoever has the world whether it is there. Cold, one value; errors when nobody answers. */
  readonly reach: () => Observable<unknown>;
  readonly link: () => LinkState;
  readonly scheduler: SchedulerLike;
}

/** Each is asked so often, ms; oftener until it has answered once. */
const EVERY_MS = { first: 100, then: 1_000 };
/** A database that has not answered for so long is away, ms: as long as a world that cannot commit is kept. */
const SILENT_MS = 3_000;
/** A query is given up after this time, ms: the database's own limit. */
const GIVE_UP_MS = 5_000;
/** A world that is not reached for so long, ms: as long as a command waits for it. */
const AWAY_MS = 5_000;
/** A commit that is not followed for so long, ms. */
const BEHIND_MS = 5_000;

/**
 * Whether one node of several can be played on, and what of all that it needs is not well.
 *
 * Without NATS a node that has the world goes on; one that has not does not reach it, and fails by that.
 */
export class NodeHealth {
  readonly #config: NodeHealthConfig;
  #databaseAt = -Infinity;
  #worldAt = -Infinity;
  /** A commit that was not followed yet, and since when it is known. */
  #missing: { readonly no: number; readonly since: number } | null = null;

  constructor(config: NodeHealthConfig) {
    this.#config = config;
  }

  /** Asks while subscribed; emits nothing, never errors. */
  readonly run$: Observable<never> = defer(() =>
    merge(
      this.#asking(
        () => this.#askDatabase(),
        () => this.#databaseAt,
      ),
      this.#asking(
        () => this.#askWorld(),
        () => this.#worldAt,
      ),
    ),
  ).pipe(ignoreElements());

  get checks(): readonly HealthCheck[] {
    const now = this.#config.scheduler.now();
    return [
      failingIf(now - this.#databaseAt > SILENT_MS, 'database', 'database away'),
      this.#world(now),
      failingIf(this.#isBehind(now), 'log', 'log behind'),
      linkCheck(this.#config.link()),
    ];
  }

  #world(now: number): HealthCheck {
    const status = this.#config.own();
    return status === null
      ? failingIf(now - this.#worldAt > AWAY_MS, 'world', 'world not reached')
      : failingIf(status !== 'running', 'world', `world ${status}`);
  }

  #isBehind(now: number): boolean {
    const { own, followed } = this.#config;
    const missing = this.#missing;
    if (missing === null || own() !== null || followed() >= missing.no) return false;
    return now - missing.since > BEHIND_MS;
  }

  #askDatabase(): Observable<unknown> {
    const { newestCommit, followed, scheduler } = this.#config;
    return newestCommit().pipe(
      timeout({ first: GIVE_UP_MS, scheduler }),
      tap((no) => {
        const now = scheduler.now();
        this.#databaseAt = now;
        if (followed() >= (this.#missing?.no ?? 0))
          this.#missing = followed() < no ? { no, since: now } : null;
      }),
    );
  }

  #askWorld(): Observable<unknown> {
    const { own, reach, scheduler } = this.#config;
    const noted = tap(() => {
      this.#worldAt = scheduler.now();
    });
    return own() === null ? reach().pipe(noted) : timer(0, scheduler).pipe(noted);
  }

  /** One question after the other; what fails is asked again. */
  #asking(ask: () => Observable<unknown>, answeredAt: () => number): Observable<unknown> {
    const { scheduler } = this.#config;
    const pauseMs = (): number => (answeredAt() === -Infinity ? EVERY_MS.first : EVERY_MS.then);
    return defer(ask).pipe(
      catchError(() => EMPTY),
      repeat({ delay: () => timer(pauseMs(), scheduler) }),
    );
  }
}

function linkCheck(state: LinkState): HealthCheck {
  if (state.kind === 'connected') return fine('nats');
  const why = state.kind === 'degraded' ? state.why : `nats ${state.kind}`;
  return { name: 'nats', state: 'degraded', why };
}
