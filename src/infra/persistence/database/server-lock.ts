import { Client } from 'pg';
import {
  concat,
  defer,
  finalize,
  fromEvent,
  map,
  type Observable,
  of,
  repeat,
  retry,
  switchMap,
  take,
  tap,
  timer,
} from 'rxjs';
import { clientOptions, type DatabaseConfig } from './database-config';
import { DatabaseError } from './database-error';
import { LOCK_CLASS, SERVER_LOCK } from './locks';
import { maskUrl } from './mask-url';

/** A killed predecessor's lock goes with its connection; PostgreSQL notices within this time. */
const WAIT_MS = 3_000;
const ASK_EVERY_MS = 100;
const RETAKE_EVERY_MS = 500;
const KEYS = [LOCK_CLASS, SERVER_LOCK];

/** `lost`: its connection broke; it is being taken again. */
export type ServerLockState = 'held' | 'lost';

const HOLDER = `
  SELECT a.application_name AS name, a.pid, coalesce(host(a.client_addr), 'local') AS address
  FROM pg_locks l JOIN pg_stat_activity a USING (pid)
  WHERE l.locktype = 'advisory' AND l.granted AND l.classid = $1 AND l.objid = $2
    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

/** `alone`: nobody else has it at the same time; `among-nodes`: only others among nodes. */
export type ServerLockKind = 'alone' | 'among-nodes';

interface Holder {
  readonly name: string;
  readonly pid: number;
  readonly address: string;
}

async function lock(client: Client, config: DatabaseConfig, how: ServerLockKind): Promise<void> {
  await client.connect();
  const { rows } = await client.query<{ readonly isTaken: boolean }>(
    `SELECT ${how === 'alone' ? 'pg_try_advisory_lock' : 'pg_try_advisory_lock_shared'}($1, $2) AS "isTaken"`,
    KEYS,
  );
  if (rows[0]?.isTaken === true) return;
  const [holder] = (await client.query<Holder>(HOLDER, KEYS)).rows;
  const who =
    holder === undefined
      ? 'another server'
      : `the server "${holder.name}" (${holder.address}, database process ${holder.pid})`;
  throw new DatabaseError(
    'DATABASE_IN_USE',
    `The database ${maskUrl(config.url)} is in use by ${who}. Stop that one first.`,
  );
}

/** One connection's life with the lock: `held`, then `lost` and the end. */
function tenure(config: DatabaseConfig, how: ServerLockKind): Observable<ServerLockState> {
  return defer(() => {
    const client = new Client(clientOptions(config));
    client.on('error', () => undefined);
    const end$ = fromEvent(client, 'end').pipe(take(1));
    const lost$ = end$.pipe(map((): ServerLockState => 'lost'));
    return defer(() => lock(client, config, how)).pipe(
      switchMap(() => concat(of<ServerLockState>('held'), lost$)),
      finalize(() => {
        client.end().catch(() => undefined);
      }),
    );
  });
}

/**
 * `held` once this server has the database for itself, or with other nodes; `lost` and `held` again when the lock's connection breaks.
 *
 * - **Cold** each subscription takes it, on a connection of its own.
 * - **Completes** never.
 * - **Errors** DATABASE_IN_USE, naming the holder, when it is still taken after 3 s; after the first `held` never.
 * - **Unsubscribing** gives it up.
 * - **Time** asks every 100 ms at first, every 500 ms after a loss, on `config.scheduler`.
 */
export function holdServerLock(
  config: DatabaseConfig,
  how: ServerLockKind = 'alone',
): Observable<ServerLockState> {
  const { scheduler } = config;
  return defer(() => {
    const giveUpAt = scheduler.now() + WAIT_MS;
    let hasHeld = false;
    return tenure(config, how).pipe(
      tap(() => (hasHeld = true)),
      repeat({ delay: () => timer(RETAKE_EVERY_MS, scheduler) }),
      retry({
        delay: (error: unknown) => {
          if (!hasHeld && scheduler.now() >= giveUpAt) throw error;
          return timer(hasHeld ? RETAKE_EVERY_MS : ASK_EVERY_MS, scheduler);
        },
      }),
    );
  });
}
