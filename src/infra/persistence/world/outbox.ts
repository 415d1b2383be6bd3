import { map, type Observable } from 'rxjs';
import { type Outbox } from '../../../ports/outbox';
import { NoLogError } from './no-log-error';
import { type QueryPool } from './query-pool';

/** The outbox of the log, in PostgreSQL: what is committed and not yet carried is in it, whatever happens to a node. */
export function createOutbox(pool: QueryPool): Outbox {
  return {
    relayed: (): Observable<number> =>
      pool.query({ name: 'outbox', text: 'select relayed from log_head', values: [] }).pipe(
        map(({ rows: [row] }) => {
          if (row === undefined) throw new NoLogError();
          return Number(row['relayed']);
        }),
      ),
    relayedTo: (offset): Observable<void> =>
      pool
        .query({
          name: 'outbox_relayed',
          text: 'update log_head set relayed = greatest(relayed, $1)',
          values: [offset],
        })
        .pipe(map(() => undefined)),
  };
}
