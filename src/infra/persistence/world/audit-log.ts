import { defer, firstValueFrom, map, type Observable } from 'rxjs';
import { type AuditRow } from '../../../model/audit-row';
import { brandAs } from '../../../model/ids';
import { type AuditLog, type AuditQuery } from '../../../ports/audit-log';
import { Gate } from './gate';
import { NO_ROWS, type Query, type QueryPool, type Row } from './query-pool';
import { wholeNumber } from './whole-number';

/** Staff are few, and what they ask waits for one another: players' reads have the rest of the pool. */
const READS = { maxActive: 1, maxWaiting: 100 };
const MOST_ROWS = 1_000;

/**
 * What is written down beside the log, read from PostgreSQL.
 *
 * - **Cold** each subscription is one query.
 * - **Errors** BadConfigError for a limit out of range, GateFullError when too many reads wait; else the database's own.
 * - **Unsubscribing** gives up a place in the queue; a query that was sent goes on.
 */
export function createAuditLog(pool: QueryPool): AuditLog {
  const gate = new Gate(READS);
  const ask = async (query: Query): Promise<readonly Row[]> =>
    (await firstValueFrom(pool.query(query), { defaultValue: NO_ROWS })).rows;
  return {
    read: (query): Observable<readonly AuditRow[]> =>
      defer(() => {
        const statement = statementOf(query);
        return gate.pass(() => ask(statement)).pipe(map((rows) => rows.map(toAuditRow)));
      }),
  };
}

function statementOf({ kind, player, limit }: AuditQuery): Query {
  wholeNumber('limit', limit, { min: 1, max: MOST_ROWS });
  return player === null
    ? { name: 'audit_of_kind', text: OF_KIND, values: [kind, limit] }
    : { name: 'audit_of_player', text: OF_PLAYER, values: [kind, limit, player] };
}

const OF_KIND = `select kind, at, player, data from audit where kind = $1 order by at desc, id desc limit $2`;
const OF_PLAYER = `select kind, at, player, data from audit
  where kind = $1 and player = $3 order by at desc, id desc limit $2`;

const toAuditRow = (row: Row): AuditRow => ({
  kind: row['kind'] as AuditRow['kind'],
  at: Number(row['at']),
  player: brandAs(row['player'] as string),
  data: row['data'] as AuditRow['data'],
});
