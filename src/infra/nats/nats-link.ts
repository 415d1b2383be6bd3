import { type NatsConnection } from 'nats';
import {
  defer,
  distinctUntilChanged,
  forkJoin,
  lastValueFrom,
  map,
  merge,
  type Observable,
  ReplaySubject,
  switchMap,
  takeUntil,
  tap,
} from 'rxjs';
import { type CompositeSubscription, timeoutWithin } from '#streams';
import { LinkError } from '../../model/link-error';
import {
  type LinkState,
  type Message,
  type NodeLink,
  type Outbound,
  type Rejection,
  type RequestWithin,
  type ServeLimits,
  type Subject,
} from '../../ports/node-link';
import { Asking } from './asking';
import { type LinkCounts, LinkCounters } from './counters';
import { failedAt } from './failed-at';
import { hear } from './hearing';
import { Line, type LineReport } from './line';
import { type LinkParts } from './link-parts';
import { checkedConfig, type NatsConfig, type NatsEnv } from './nats-config';
import { openLines } from './open-lines';
import { Pool } from './pool';
import { poolState } from './pool-state';
import { Receiving } from './receiving';
import { Seldom } from './seldom';
import { Sending } from './sending';
import { serve } from './serving';
import { type SubjectManager, subjectsOf } from './subjects';

/** What a link did, and how its connections are. */
export interface LinkReport {
  readonly state: LinkState;
  readonly counts: LinkCounts;
  readonly lines: readonly LineReport[];
  readonly outbox: LineReport;
}

const FLUSH_MS = 1_000;
/** One line of a kind in so many ms. */
const LINE_MS = 60_000;

/**
 * The link between nodes over NATS: a pool of connections, one more for the outbox, and what is sent and heard through them.
 *
 * Make one, subscribe to `open()`, and give it to whoever speaks with other nodes.
 *
 * - **Hot** what is published goes or is dropped; subscriptions made before `open()` begin with it.
 * - **Time** all on the scheduler of its environment, but for the waits of the NATS client itself.
 * - **Memory** bounded queues: each drop is in `report.counts`.
 * - **Order** of one subject as sent, while its connection lives.
 *
 * @throws BadConfigError when a field of the configuration is outside its range.
 */
export class NatsLink implements NodeLink {
  readonly node: string;
  readonly subjects: SubjectManager;
  readonly #scope: CompositeSubscription;
  readonly #handlers: CompositeSubscription;
  readonly #parts: LinkParts;
  readonly #asking: Asking;
  readonly #outbox: Line;
  /** When what has not ended by itself is aborted; null = nothing is to end yet. */
  #abortAt: number | null = null;
  readonly #closing$ = new ReplaySubject<undefined>(1);

  constructor(config: NatsConfig, environment: NatsEnv) {
    const { abortAfterMs, destroyAfterMs, node, poolSize } = checkedConfig(config);
    this.node = node;
    this.subjects = subjectsOf(config.environment);
    // Its handlers end first, then its connections.
    const closeMs = 2 * (abortAfterMs + 2 * destroyAfterMs);
    const scope = environment.scope.child('nats', { drainMs: abortAfterMs, closeMs });
    const { scheduler } = environment;
    const dialFailures = new Seldom({ everyMs: LINE_MS, now: () => scheduler.now() });
    const env = { ...environment, scope, dialFailures };
    const lines = Array.from({ length: poolSize }, (_, at) => `${node}-${at + 1}`);
    const pool = new Pool(
      lines.map((name) => new Line(name, config, env)),
      env,
    );
    const counters = new LinkCounters();
    const sending = new Sending(node, env, counters);
    const receiving = new Receiving(env, counters);
    this.#scope = scope;
    this.#outbox = new Line(`${node}-outbox`, config, env);
    this.#parts = { config, env, pool, counters, sending, receiving };
    this.#asking = new Asking(this.#parts);
    scope.add('connections', () => this.#closeLines());
    scope.subscribe('moves', pool.moves(), {
      error: failedAt(env.logger, { what: 'move' }),
    });
    this.#handlers = scope.child('handlers', {
      order: 'parallel',
      drainMs: abortAfterMs,
      closeMs: destroyAfterMs,
    });
    // The first to shut: from here on the time runs, for handlers and connections together.
    scope.child('ending').add('clock', () => {
      this.#begin();
    });
  }

  get state(): LinkState {
    return poolState(this.#parts.pool.lines.map((line) => line.state));
  }

  get state$(): Observable<LinkState> {
    return merge(...this.#parts.pool.lines.map((line) => line.state$)).pipe(
      map(() => this.state),
      distinctUntilChanged((one, other) => JSON.stringify(one) === JSON.stringify(other)),
    );
  }

  get report(): LinkReport {
    const { counters, pool } = this.#parts;
    return {
      state: this.state,
      counts: counters.counts(),
      lines: pool.lines.map((line) => line.report),
      outbox: this.#outbox.report,
    };
  }

  /** The connection that is kept for the outbox; it reconnects for ever. @throws LinkError LINK_DOWN before `open()` is over. */
  get outbox(): NatsConnection {
    const { connection } = this.#outbox;
    if (connection !== null) return connection;
    throw new LinkError('LINK_DOWN', { subject: 'outbox', text: 'it was not connected yet' });
  }

  /** How the outbox' connection is; the present state first. */
  get outboxState$(): Observable<LinkState> {
    return this.#outbox.state$;
  }

  /** Connects all. Cold, one value; errors with LINK_DOWN, the last failure as its cause, after `connectTimeoutMs`. */
  open(): Observable<undefined> {
    const { config, env, pool } = this.#parts;
    const lines = [...pool.lines, this.#outbox];
    return openLines(lines, config, env).pipe(takeUntil(this.#closing$));
  }

  publish(subject: Subject, message: Outbound): boolean {
    const { counters, pool, sending } = this.#parts;
    const bytes = sending.write(subject, message);
    if ('outcome' in bytes) return false;
    const isSent = pool.publish(subject, bytes);
    if (isSent) counters.published += 1;
    else counters.dropped += 1;
    return isSent;
  }

  messages(subject: Subject): Observable<Message> {
    return hear(this.#parts, subject).pipe(takeUntil(this.#closing$));
  }

  request(subject: Subject, message: Outbound, within: RequestWithin): Observable<Message> {
    return this.#asking.request(subject, message, within);
  }

  serve(
    subject: Subject,
    handler: (message: Message) => Observable<Outbound>,
    { maxInFlight }: ServeLimits,
  ): Observable<never> {
    const served = { subject, handler, maxInFlight };
    return serve(this.#parts, this.#handlers, served).pipe(takeUntil(this.#closing$));
  }

  reject(message: Message, why: Rejection): void {
    this.#parts.receiving.reject(message, why);
  }

  /** When the server has taken all that was sent and asked for until now, by each connection that may be used. Cold, one value; LINK_DOWN after 1 s. */
  flush(): Observable<undefined> {
    const { env, pool } = this.#parts;
    const late = (): Error =>
      new LinkError('LINK_DOWN', { subject: 'flush', text: 'the server does not answer' });
    return defer(() => pool.flush()).pipe(
      timeoutWithin({ totalMs: FLUSH_MS, error: late, scheduler: env.scheduler }),
      map(() => undefined),
    );
  }

  close(): Observable<void> {
    const { config, counters, env } = this.#parts;
    return defer(() => {
      this.#begin();
      return this.#handlers.shutdown(REASON, { graceMs: config.abortAfterMs });
    }).pipe(
      tap(({ drained, forced, abandoned, ms }) => {
        counters.handlers.destroyed += abandoned.count;
        const aborted = forced.count;
        env.logger.info('nats.handlersEnded', { ended: drained.count, aborted, ms });
      }),
      switchMap(() => this.#scope.close(REASON)),
      map(() => undefined),
    );
  }

  #stopTaking(): void {
    this.#closing$.next(undefined);
    this.#parts.pool.deafen();
  }

  #begin(): void {
    const { env, config } = this.#parts;
    this.#abortAt ??= env.scheduler.now() + config.abortAfterMs;
    this.#stopTaking();
  }

  async #closeLines(): Promise<void> {
    const { counters, pool, env, config } = this.#parts;
    const leftMs = (this.#abortAt ?? 0) - env.scheduler.now();
    // Handlers that hung have had that time: what they are answered with is still sent.
    const abortAfterMs = Math.max(leftMs, config.destroyAfterMs / 2);
    const steps = await lastValueFrom(
      forkJoin([...pool.lines, this.#outbox].map((line) => line.close(abortAfterMs))),
      { defaultValue: [] },
    );
    for (const step of steps) counters.connections[step] += 1;
  }
}

const REASON = { code: 'shutdown', source: 'nats' };
