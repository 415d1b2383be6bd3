import { type Pool, type PoolClient } from 'pg';
import {
  catchError,
  defer,
  finalize,
  from,
  map,
  merge,
  type Observable,
  of,
  Subject,
  switchMap,
  take,
  throwError,
  timer,
} from 'rxjs';
import { type DataSource } from 'typeorm';
import { type DatabaseConfig } from './database-config';
import { DatabaseError } from './database-error';
import { isConnectionError } from './is-connection-error';
import { maskUrl } from './mask-url';

const CLOSE_WITHIN_MS = 2_000;

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));

function endOf(client: PoolClient): void {
  (client as unknown as { readonly end: () => Promise<void> }).end().catch(() => undefined);
}

const isWaiting = (client: PoolClient): boolean =>
  (client as unknown as { readonly readyForQuery: boolean | null }).readyForQuery === false;

/** What a close found. */
export interface DatabaseClosed {
  /** Work still running when the time was up; its connections were cut. */
  readonly abandoned: number;
}

/** The pool, as counts. */
export interface PoolCounts {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
  readonly inFlight: number;
}

/**
 * The database, reached through one pool.
 *
 * - **Errors** of `run`: CLOSED after `close` began; DATABASE_UNAVAILABLE when it is not there; otherwise PostgreSQL's own.
 * - **Time** a query waits for a connection for `connectionTimeoutMs`, and for its answer two seconds longer than the server may take.
 */
export class Database {
  readonly url: string;
  readonly #config: DatabaseConfig;
  readonly #source: DataSource;
  readonly #pool: Pool;
  readonly #clients = new Set<PoolClient>();
  readonly #idleErrors$ = new Subject<Error>();
  readonly #settled$ = new Subject<void>();
  #inFlight = 0;
  #isClosing = false;

  constructor(config: DatabaseConfig, source: DataSource, pool: Pool) {
    this.url = config.url;
    this.#config = config;
    this.#source = source;
    this.#pool = pool;
    pool.on('connect', (client) => this.#clients.add(client));
    pool.on('remove', (client) => this.#clients.delete(client));
    // One that still waits for an answer is nobody else's: what is asked next would wait behind it.
    pool.on('release', (_, client) => {
      if (isWaiting(client)) endOf(client);
    });
    // Without a listener the loss of an idle connection would end the process.
    pool.on('error', (error) => {
      this.#idleErrors$.next(error);
    });
  }

  /** Losses of idle connections, for the log. Hot, never errors; completes on close. */
  get idleErrors$(): Observable<Error> {
    return this.#idleErrors$.asObservable();
  }

  counts(): PoolCounts {
    const { totalCount, idleCount, waitingCount } = this.#pool;
    return {
      total: totalCount,
      idle: idleCount,
      waiting: waitingCount,
      inFlight: this.#inFlight,
    };
  }

  /** Does `work` with the DataSource, once per subscription. Unsubscribing lets it end by itself. */
  run<T>(work: (source: DataSource) => Promise<T>): Observable<T> {
    return defer(() => {
      if (this.#isClosing) return throwError(() => this.#closed());
      this.#inFlight += 1;
      const done = work(this.#source).finally(() => {
        this.#inFlight -= 1;
        if (this.#inFlight === 0) this.#settled$.next();
      });
      return from(done).pipe(catchError((error: unknown) => throwError(() => this.#told(error))));
    });
  }

  /** Refuses new work, awaits what is in flight, closes the pool: within 2 s. Closing twice is closing once. */
  close(): Observable<DatabaseClosed> {
    return defer(() => {
      if (this.#isClosing) return of({ abandoned: 0 });
      this.#isClosing = true;
      const idle$ = this.#inFlight === 0 ? of(undefined) : this.#settled$.pipe(take(1));
      const closed$ = idle$.pipe(
        switchMap(() => this.#source.destroy()),
        map(() => ({ abandoned: 0 })),
      );
      const late$ = timer(CLOSE_WITHIN_MS, this.#config.scheduler).pipe(map(() => this.#cut()));
      return merge(closed$, late$).pipe(
        take(1),
        finalize(() => {
          this.#idleErrors$.complete();
        }),
      );
    });
  }

  #cut(): DatabaseClosed {
    const abandoned = this.#inFlight;
    // pg cuts the socket of a client that is busy, and says goodbye on one that is not.
    for (const client of this.#clients) endOf(client);
    this.#source.destroy().catch(() => undefined);
    return { abandoned };
  }

  #closed(): DatabaseError {
    return new DatabaseError('CLOSED', `The database ${maskUrl(this.url)} is closed.`);
  }

  #told(error: unknown): Error {
    if (this.#isClosing && isConnectionError(error)) return this.#closed();
    return isConnectionError(error)
      ? new DatabaseError(
          'DATABASE_UNAVAILABLE',
          `The database ${maskUrl(this.url)} does not answer.`,
          { cause: error },
        )
      : asError(error);
  }
}
