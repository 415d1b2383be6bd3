import { type NatsConnection } from 'nats';
import {
  defer,
  distinctUntilChanged,
  EMPTY,
  exhaustMap,
  filter,
  from,
  map,
  type Observable,
  of,
  tap,
  timer,
} from 'rxjs';
import { backoff, type CompositeSubscription, retryWithBackoff } from '#streams';
import { type LinkState } from '../../ports/node-link';
import { connectOptions } from './connect-options';
import { dial } from './dial';
import { type EndStep, escalate } from './escalate';
import { failedAt } from './failed-at';
import { type LineEnv } from './line-env';
import { LineHealth } from './line-health';
import { type LineUse, UseMeter } from './line-use';
import { isUp, isUsable, type LinkEvent, linkStep, NEW_LINK } from './link-step';
import { type NatsConfig } from './nats-config';
import { Present } from './present';
import { statusEvent } from './status-event';
import { type WindowSummary } from './window';

/** Three pings without an answer, or an answer after half a second. */
const LIMITS = { missedMax: 3, lateMs: 500 };

/** What is known of one connection. */
export interface LineReport extends LineUse {
  readonly name: string;
  readonly state: LinkState;
  readonly rttMs: WindowSummary;
  readonly reconnects: number;
  readonly lost: number;
}

/** One connection with its health: reconnects for ever, and knows at every moment whether it may be used. */
export class Line {
  readonly name: string;
  readonly meter: UseMeter;
  readonly #config: NatsConfig;
  readonly #env: LineEnv;
  readonly #scope: CompositeSubscription;
  readonly #progress = new Present(NEW_LINK);
  readonly #health: LineHealth;
  #connection: NatsConnection | null = null;
  #lastError: unknown;
  #reconnects = 0;
  #lost = 0;

  constructor(name: string, config: NatsConfig, env: LineEnv) {
    const { scheduler } = env;
    this.name = name;
    this.#config = config;
    this.#env = env;
    this.#scope = env.scope.child(name);
    this.meter = new UseMeter(() => scheduler.now());
    this.#health = new LineHealth(name, config, env);
  }

  /** null until it was connected once. */
  get connection(): NatsConnection | null {
    return this.#connection;
  }

  /** Why it could not be connected, the last time. */
  get lastError(): unknown {
    return this.#lastError;
  }

  get state(): LinkState {
    return this.#progress.value.state;
  }

  get state$(): Observable<LinkState> {
    return this.#progress.value$.pipe(
      map(({ state }) => state),
      distinctUntilChanged(),
    );
  }

  get isUp(): boolean {
    return isUp(this.#progress.value);
  }

  get isUsable(): boolean {
    return isUsable(this.#progress.value, LIMITS);
  }

  /** `isUsable` and its changes. */
  get usable$(): Observable<boolean> {
    return this.#progress.value$.pipe(
      map((progress) => isUsable(progress, LIMITS)),
      distinctUntilChanged(),
    );
  }

  /** When it may not be used any more; at once while it may not. */
  get unusable$(): Observable<unknown> {
    return this.usable$.pipe(filter((isWell) => !isWell));
  }

  /** When it is lost, or closed. */
  get lost$(): Observable<unknown> {
    return this.#progress.changes$.pipe(filter((progress) => !isUp(progress)));
  }

  get report(): LineReport {
    return {
      ...this.meter.use,
      name: this.name,
      state: this.state,
      rttMs: this.#health.rttMs,
      reconnects: this.#reconnects,
      lost: this.#lost,
    };
  }

  /** Connects for the first time; tries for ever. Cold, completes after its one value. */
  open(): Observable<NatsConnection> {
    const { random, scheduler, logger } = this.#env;
    const options = connectOptions(this.#config, {
      name: this.name,
      delayMs: () => this.#delayMs(),
    });
    const dialled$ = defer(() => {
      this.#tell({ type: 'dialling' });
      return dial(options);
    }).pipe(
      tap({
        error: (error: unknown) => {
          this.#lastError = error;
          const untold = this.#env.dialFailures.next(String(error));
          const { servers } = options;
          if (untold !== null)
            logger.warn('nats.connectFailed', { connection: this.name, servers, error, untold });
        },
      }),
      retryWithBackoff({ maxAttempts: Infinity, capMs: 1_000, random: random.next, scheduler }),
    );
    return dialled$.pipe(
      tap((connection) => {
        this.#opened(connection);
      }),
    );
  }

  /** When the server has taken what was sent; at once when there is nobody to take it. Never rejects. */
  async flush(): Promise<void> {
    if (this.isUsable) await this.#connection?.flush().catch(() => undefined);
  }

  /** Flushes and drains; destroys what hangs. One value: how far it had to go. */
  close(abortAfterMs: number): Observable<EndStep> {
    const { destroyAfterMs } = this.#config;
    const { scheduler } = this.#env;
    return defer(() => {
      const connection = this.#connection;
      // One that does not answer is not asked: nothing would come of it.
      const isWell = this.isUsable;
      this.#tell({ type: 'closed' });
      this.#progress.close();
      if (connection === null || connection.isClosed()) return of<EndStep>('asked');
      const abort = (): Promise<void> => connection.close();
      return escalate(
        {
          ask: () => (isWell ? connection.drain() : abort()),
          abort,
        },
        { abortAfterMs, destroyAfterMs, scheduler },
      );
    });
  }

  #opened(connection: NatsConnection): void {
    const { logger, scheduler } = this.#env;
    const { healthEveryMs } = this.#config;
    this.#connection = connection;
    this.#tell({ type: 'up' });
    const error = failedAt(logger, { what: 'watch', connection: this.name });
    this.#scope.subscribe('status', from(connection.status()), {
      next: (status) => {
        const { type, data } = status;
        logger.debug('nats.status', { connection: this.name, type, data });
        const event = statusEvent(status);
        if (event !== null) this.#tell(event);
      },
      error,
    });
    const health$ = timer(healthEveryMs, healthEveryMs, scheduler).pipe(
      exhaustMap(() => (this.isUp ? this.#health.ask(connection) : EMPTY)),
    );
    this.#scope.subscribe('health', health$, {
      next: (event) => {
        this.#tell(event);
      },
      error,
    });
  }

  #delayMs(): number {
    const { attempts } = this.#progress.value;
    const { next: random } = this.#env.random;
    const { reconnectCapMs: capMs } = this.#config;
    return backoff({ failures: attempts }, { capMs, random })[0];
  }

  #tell(event: LinkEvent): void {
    const before = this.#progress.value;
    const after = linkStep(before, event, LIMITS);
    if (after === before) return;
    if (event.type === 'lost') this.#lost += 1;
    if (event.type === 'up') {
      this.#health.reset();
      if (before.wasUp) this.#reconnects += 1;
    }
    if (after.state.kind !== before.state.kind) this.#log(after.state);
    this.#progress.set(after);
  }

  #log(state: LinkState): void {
    const { logger } = this.#env;
    const fields = { connection: this.name, ...state };
    if (state.kind === 'degraded' || state.kind === 'reconnecting') {
      logger.warn('nats.state', fields);
    } else logger.info('nats.state', fields);
  }
}
