import { catchError, concatMap, defer, finalize, map, type Observable, of } from 'rxjs';
import { type Batch, type CommitEnd, type CommitPlace } from '../../../model/batch';
import { type ZoneId } from '../../../model/ids';
import { type StoredOutcome } from '../../../model/outcome';
import { type Committer } from '../../../ports/committer';
import { DatabaseError } from '../database/database-error';
import { CommitConnection } from './commit-connection';
import { causeOf, refused, unknown } from './commit-end';
import { commitStatement } from './commit-statement';
import { checkCommitterConfig, type CommitterConfig } from './committer-config';
import { GateFullError } from './gate-full-error';
import { listenTo } from './listen-to';
import { NoConnectionError } from './no-connection-error';
import { type AskedOutcome, outcomeQuery, toStoredOutcome } from './outcome-query';
import { type Query, type Row } from './query-pool';
import { ZonesTakenError } from './zones-taken-error';

/** A committer that holds a connection, until closed. */
export interface OwnedCommitter extends Committer {
  /** After what is in flight, `closeTimeoutMs` at most. Afterwards nothing is taken. Never errors. */
  close(): Observable<void>;
  /** False until zones were taken, and once the connection broke. */
  isConnected(): boolean;
  /** Whether no other owner has taken any of the zones since this one did. Errors like `find`. */
  isOwner(): Observable<boolean>;
}

/**
 * Writes batches over one connection of its own, which `takeZones` opens.
 *
 * - **Cold** each subscription acts once; statements run in the order of subscription.
 * - **Errors** `commit` and `close` never; the others when the database says so, or NoConnectionError; after `close`
 *   CLOSED. `takeZones`, once it has taken them, with ZonesTakenError when another has since.
 * - **Unsubscribing** does not take back a statement that was sent: `find` tells what became of it. From `takeZones`, it cuts the new connection.
 * - **Time** a statement is given up `answerGraceMs` after the server should have ended it; the connection goes with it.
 * @throws BadConfigError
 */
export function createCommitter(config: CommitterConfig): OwnedCommitter {
  return new PgCommitter(checkCommitterConfig(config));
}

class PgCommitter implements OwnedCommitter {
  readonly #config: CommitterConfig;
  #connection: CommitConnection | null = null;
  #isClosed = false;
  #hasTaken = false;
  #zones: readonly ZoneId[] = [];

  constructor(config: CommitterConfig) {
    this.#config = config;
  }

  commit(batch: Batch): Observable<CommitEnd> {
    return defer(() => {
      const statement = statementOf(batch);
      return 'kind' in statement ? of(statement) : this.#commit(statement);
    });
  }

  outcomes(asked: readonly AskedOutcome[]): Observable<readonly StoredOutcome[]> {
    return this.#ask(outcomeQuery(asked)).pipe(map((rows) => rows.map(toStoredOutcome)));
  }

  takeZones(zones: readonly ZoneId[]): Observable<Readonly<Record<ZoneId, number>>> {
    return defer(() => {
      if (this.#isClosed) throw this.#absent();
      this.#connection?.destroy();
      const fresh = new CommitConnection(this.#config);
      this.#connection = fresh;
      let isTaken = false;
      return defer(() => listenTo(fresh.open())).pipe(
        // bounded: a connection opens once.
        concatMap(() => fresh.run(takeQuery(this.#config.node, zones, this.#hasTaken))),
        map(({ rows }) => {
          if (zones.length > 0 && rows.length === 0) throw new ZonesTakenError();
          isTaken = this.#hasTaken = true;
          this.#zones = zones;
          return tokensOf(rows);
        }),
        finalize(() => {
          if (!isTaken) fresh.destroy();
        }),
      );
    });
  }

  find(batchId: string): Observable<CommitPlace | null> {
    return this.#ask({
      name: 'find_batch',
      text: 'select first_offset, head, no from commit_batch where id = $1',
      values: [batchId],
    }).pipe(
      map(([row]) =>
        row === undefined
          ? null
          : {
              firstOffset: Number(row['first_offset']),
              head: Number(row['head']),
              no: Number(row['no']),
            },
      ),
    );
  }

  isOwner(): Observable<boolean> {
    return this.#ask({
      name: 'others_zones',
      // Not of zones that there were once: nobody takes those any more.
      text: 'select 1 from zone_owner where zone = any ($2) and node <> $1 limit 1',
      values: [this.#config.node, this.#zones],
    }).pipe(map((rows) => rows.length === 0));
  }

  close(): Observable<void> {
    return defer(() => {
      this.#isClosed = true;
      return this.#connection?.end() ?? of(undefined);
    });
  }

  isConnected(): boolean {
    return this.#connection?.isAlive === true;
  }

  #commit(statement: Query): Observable<CommitEnd> {
    const connection = this.#connection;
    if (connection?.isAlive !== true || this.#isClosed) return of(refused('other', this.#absent()));
    return connection.run(statement).pipe(
      map(({ rows: [row] }): CommitEnd => {
        return {
          kind: 'committed',
          firstOffset: Number(row?.['o_first']),
          head: Number(row?.['o_head']),
          no: Number(row?.['o_no']),
        };
      }),
      catchError((error: unknown) =>
        of(isUnsent(error) || connection.isAlive ? refused(causeOf(error), error) : unknown(error)),
      ),
    );
  }

  #ask(query: Query): Observable<readonly Row[]> {
    return defer(() => {
      if (this.#connection === null || this.#isClosed) throw this.#absent();
      return this.#connection.run(query).pipe(map(({ rows }) => rows));
    });
  }

  #absent(): NoConnectionError | DatabaseError {
    if (this.#isClosed)
      return new DatabaseError('CLOSED', 'The connection to commit through is closed.');
    return new NoConnectionError(this.#connection === null ? 'none' : 'broken');
  }
}

/** What JSON cannot hold was never sent. */
function statementOf(batch: Batch): Query | CommitEnd {
  try {
    return commitStatement(batch);
  } catch (error) {
    return refused('data', error);
  }
}

/** Again: no row, and nothing taken, once one of them is another's. */
const takeQuery = (node: string, zones: readonly ZoneId[], isAgain: boolean): Query => ({
  text: 'select o_zone, o_token from take_zones($1, $2, $3)',
  values: [node, zones, isAgain],
});

function tokensOf(rows: readonly Row[]): Readonly<Record<ZoneId, number>> {
  return Object.fromEntries(rows.map((row) => [row['o_zone'] as ZoneId, Number(row['o_token'])]));
}

function isUnsent(error: unknown): boolean {
  return error instanceof NoConnectionError || error instanceof GateFullError;
}
