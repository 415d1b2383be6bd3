import { firstValueFrom, map, type Observable } from 'rxjs';
import { type LoggedEvent } from '../../../model/event';
import { type PlayerId } from '../../../model/ids';
import { type ViewerChange } from '../../../model/viewer';
import { type EventLog, type HistoryQuery, type LogHead } from '../../../ports/event-log';
import { Gate, type GateCounters } from './gate';
import { historyQuery } from './history-query';
import { toLoggedEvent } from './logged-event';
import { NoLogError } from './no-log-error';
import { NO_ROWS, type Query, type QueryPool, type Row, type Rows } from './query-pool';

export interface EventLogConfig {
  readonly pool: QueryPool;
  /** Connections of the pool that history may use at once: 4. 1 to 1,000. */
  readonly maxReads: number;
  /** Reads that may wait; beyond these GateFullError. 0 to 100,000. */
  readonly maxWaitingReads: number;
}

export interface EventLogCounters extends GateCounters {
  /** Events of a type unknown here, left out of what was read. */
  readonly skipped: number;
}

export interface PgEventLog extends EventLog {
  counters(): EventLogCounters;
}

/**
 * The log's history, read from PostgreSQL.
 *
 * An event of a type that only a newer version knows is left out and counted: a hole inside an answer is no missing row.
 * What was pruned meanwhile is missing at its beginning.
 *
 * - **Cold** each subscription is one query.
 * - **Errors** GateFullError when too many reads wait; else the database's own.
 * - **Unsubscribing** gives up a place in the queue; a query that was sent goes on.
 * - **Memory** at most `maxReads` answers of at most `limit` events at once.
 * @throws BadConfigError
 */
export function createEventLog(config: EventLogConfig): PgEventLog {
  return new LogReader(config);
}

class LogReader implements PgEventLog {
  readonly #pool: QueryPool;
  readonly #gate: Gate;
  #skipped = 0;

  constructor({ pool, maxReads, maxWaitingReads }: EventLogConfig) {
    this.#pool = pool;
    this.#gate = new Gate({ maxActive: maxReads, maxWaiting: maxWaitingReads });
  }

  head(): Observable<LogHead> {
    return this.#rows(HEAD).pipe(map(toHead));
  }

  read({ after, upTo, limit }: LogRange): Observable<readonly LoggedEvent[]> {
    return this.#events({ ...RANGE, values: [after, upTo, limit] });
  }

  firstViewerChange(player: PlayerId, after: number): Observable<ViewerChange | null> {
    return this.#rows({ ...VIEWER_CHANGE, values: [player, after] }).pipe(
      map(([row]) => (row === undefined ? null : (row['viewer'] as ViewerChange))),
    );
  }

  history(query: HistoryQuery): Observable<readonly LoggedEvent[]> {
    return this.#events(historyQuery(query)).pipe(map((events) => events.toReversed()));
  }

  counters(): EventLogCounters {
    return { ...this.#gate.counters(), skipped: this.#skipped };
  }

  #events(query: Query): Observable<readonly LoggedEvent[]> {
    return this.#rows(query).pipe(
      map((rows) => {
        const events = rows.map(toLoggedEvent).filter((event) => event !== null);
        this.#skipped += rows.length - events.length;
        return events;
      }),
    );
  }

  #rows(query: Query): Observable<readonly Row[]> {
    const ask = (): Promise<Rows> =>
      firstValueFrom(this.#pool.query(query), { defaultValue: NO_ROWS });
    return this.#gate.pass(ask).pipe(map(({ rows }) => rows));
  }
}

type LogRange = Parameters<EventLog['read']>[0];

const HEAD: Query = {
  name: 'log_head',
  text: 'select epoch, head, oldest from log_head',
  values: [],
};

const RANGE = {
  name: 'log_range',
  text: `select log_offset, body from event_log
    where log_offset > $1 and log_offset <= $2 order by log_offset limit $3`,
};

const VIEWER_CHANGE = {
  name: 'viewer_change',
  text: `select body -> 'viewer' as viewer from event_log
    where viewer = $1 and log_offset > $2 order by log_offset limit 1`,
};

function toHead([row]: readonly Row[]): LogHead {
  if (row === undefined) throw new NoLogError();
  return {
    epoch: row['epoch'] as string,
    head: Number(row['head']),
    oldest: Number(row['oldest']),
  };
}
