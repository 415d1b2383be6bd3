import { Socket } from 'node:net';
import { Client, DatabaseError } from 'pg';
import { catchError, defer, firstValueFrom, type Observable, of, throwError, timeout } from 'rxjs';
import { type CommitterConfig } from './committer-config';
import { Gate } from './gate';
import { listenTo } from './listen-to';
import { NoAnswerError } from './no-answer-error';
import { NoConnectionError } from './no-connection-error';
import { NO_ROWS, type Query, type Rows } from './query-pool';

/** Statements that may wait for the one that runs; the world asks one at a time. */
const MAX_WAITING = 64;

/**
 * One connection to PostgreSQL that runs one statement after the other and is never opened again.
 *
 * Use it where it matters what became of a statement: after any failure that is not the server's own ERROR it is broken, and says so.
 */
export class CommitConnection {
  readonly #config: CommitterConfig;
  readonly #client: Client;
  readonly #socket = new Socket();
  readonly #gate = new Gate({ maxActive: 1, maxWaiting: MAX_WAITING });
  #isAlive = false;

  constructor(config: CommitterConfig) {
    this.#config = config;
    this.#client = new Client({
      connectionString: config.connectionString,
      application_name: `mythos commits ${config.node}`,
      connectionTimeoutMillis: config.connectTimeoutMs,
      statement_timeout: config.statementTimeoutMs,
      keepAlive: true,
      stream: () => this.#socket,
    });
    this.#client.on('error', (error) => {
      if (this.#isAlive && this.#gate.counters().active === 0) config.onIdleError(error);
      this.#isAlive = false;
    });
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  /** Offsets and tokens rely on each statement seeing what was committed before it, whatever the server's default is. */
  async open(): Promise<void> {
    await this.#client.connect();
    this.#isAlive = true;
    await this.#ask({ text: "set default_transaction_isolation = 'read committed'", values: [] });
  }

  /**
   * The statement's rows, after those asked for earlier.
   *
   * - **Errors** NoConnectionError or GateFullError: nothing was sent. The server's ERROR: nothing was done. Anything else:
   *   nobody knows, and `isAlive` is false.
   * - **Unsubscribing** takes back a statement that still waits; one that was sent goes on.
   */
  run(query: Query): Observable<Rows> {
    return this.#gate.pass(() => this.#ask(query));
  }

  /** Ends after what was asked before, or is cut off after `closeTimeoutMs`. Never errors. */
  end(): Observable<void> {
    const { closeTimeoutMs, scheduler } = this.#config;
    const cut$ = defer(() => {
      this.destroy();
      return of(undefined);
    });
    return this.#gate
      .pass(async () => {
        if (this.#isAlive) await this.#client.end();
        this.destroy();
      })
      .pipe(
        timeout({ first: closeTimeoutMs, scheduler, with: () => cut$ }),
        catchError(() => cut$),
      );
  }

  /** At once. What is in flight fails. */
  destroy(): void {
    this.#isAlive = false;
    this.#socket.destroy();
  }

  async #ask(query: Query): Promise<Rows> {
    if (!this.#isAlive) throw new NoConnectionError('broken');
    try {
      return await this.#answer({ ...query });
    } catch (error) {
      if (!(await this.#isOnlyAnError(error))) this.destroy();
      throw error;
    }
  }

  #answer(query: Query): Promise<Rows> {
    const waitMs = this.#config.statementTimeoutMs + this.#config.answerGraceMs;
    return firstValueFrom(
      listenTo(this.#client.query(query)).pipe(
        timeout({
          first: waitMs,
          scheduler: this.#config.scheduler,
          with: () => throwError(() => new NoAnswerError(waitMs)),
        }),
      ),
      { defaultValue: NO_ROWS },
    );
  }

  /** Severities come in the server's language: in an unknown one, a connection that still answers tells ERROR from FATAL. */
  async #isOnlyAnError(error: unknown): Promise<boolean> {
    if (!(error instanceof DatabaseError)) return false;
    if (error.severity === 'ERROR') return true;
    if (error.severity === 'FATAL' || error.severity === 'PANIC') return false;
    return this.#answer({ text: 'select 1', values: [] }).then(
      () => true,
      () => false,
    );
  }
}
