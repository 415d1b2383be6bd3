import { type NatsConnection } from 'nats';
import { catchError, defer, map, type Observable, of } from 'rxjs';
import { CircuitBreaker, CircuitOpenError, TimedOutError, timeoutWithin } from '#streams';
import { type LinkEvent } from './link-step';
import { type NatsConfig, type NatsEnv } from './nats-config';
import { NumberWindow, type WindowSummary } from './window';

/** After five pings without an answer it is left alone for 5 s, then asked once at a time. */
const BREAKER = { failures: 5, openMs: 5_000, successes: 1 };
const RTT_KEPT = 100;

/** Asks a connection whether its server answers, behind a circuit breaker. */
export class LineHealth {
  readonly #name: string;
  readonly #config: NatsConfig;
  readonly #env: NatsEnv;
  readonly #rttMs = new NumberWindow(RTT_KEPT);
  #breaker: CircuitBreaker;

  constructor(name: string, config: NatsConfig, env: NatsEnv) {
    this.#name = name;
    this.#config = config;
    this.#env = env;
    this.#breaker = this.#newBreaker();
  }

  /** Of the newest hundred pings. */
  get rttMs(): WindowSummary {
    return this.#rttMs.summary();
  }

  /** What the last connection did says nothing of the next. */
  reset(): void {
    this.#breaker = this.#newBreaker();
  }

  /** How one ping went. Cold, one value; never errors. */
  ask(connection: NatsConnection): Observable<LinkEvent> {
    const { scheduler } = this.#env;
    const { healthTimeoutMs } = this.#config;
    // A promise that nobody waits for any more must not reject.
    const pong$ = defer(() => connection.rtt().catch(() => null)).pipe(
      timeoutWithin({ totalMs: healthTimeoutMs, scheduler }),
      map((rttMs) => {
        if (rttMs === null) throw new TimedOutError(healthTimeoutMs);
        return rttMs;
      }),
    );
    return defer(() => this.#breaker.guard(pong$)).pipe(
      map((rttMs): LinkEvent => {
        this.#rttMs.add(rttMs);
        return { type: 'pong', rttMs };
      }),
      catchError((error: unknown) => of(this.#missed(error))),
    );
  }

  #missed(error: unknown): LinkEvent {
    const { state } = this.#breaker;
    if (state.kind !== 'open') return { type: 'missed' };
    const isRefused = error instanceof CircuitOpenError;
    if (!isRefused) this.#env.logger.warn('nats.silent', { connection: this.#name });
    return { type: 'opened', untilMs: state.until };
  }

  #newBreaker(): CircuitBreaker {
    return new CircuitBreaker({ ...BREAKER, scheduler: this.#env.scheduler });
  }
}
