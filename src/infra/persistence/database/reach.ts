import { Client } from 'pg';
import { catchError, defer, type Observable, retry, throwError, timer } from 'rxjs';
import { clientOptions, type DatabaseConfig } from './database-config';
import { DatabaseError } from './database-error';
import { maskUrl } from './mask-url';

const FIRST_MS = 50;
const LONGEST_MS = 2_000;

/** A wrong password, user or database name will not come right by itself. */
const isHopeless = (error: unknown): boolean =>
  /^(28...|3D000)$/.test(String((error as { readonly code?: unknown }).code));

async function ping(config: DatabaseConfig): Promise<void> {
  const client = new Client(clientOptions(config));
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
  } finally {
    await client.end();
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof AggregateError
    ? error.errors.map(reasonOf).join('; ')
    : error instanceof Error
      ? error.message
      : String(error);

/**
 * Completes with a value when the database answers; tries again with a growing delay until `connectTimeoutMs` is over.
 *
 * - **Errors** DatabaseError DATABASE_UNREACHABLE with the last reason; at once when it refuses our name or password.
 */
export function reach(config: DatabaseConfig): Observable<void> {
  const { scheduler, connectTimeoutMs } = config;
  return defer(() => {
    const giveUpAt = scheduler.now() + connectTimeoutMs;
    return defer(() => ping(config)).pipe(
      retry({
        delay: (error: unknown, count) => {
          const waitMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** (count - 1));
          const isOver = isHopeless(error) || scheduler.now() + waitMs > giveUpAt;
          if (isOver) throw error;
          return timer(waitMs, scheduler);
        },
      }),
      catchError((error: unknown) =>
        throwError(
          () =>
            new DatabaseError(
              'DATABASE_UNREACHABLE',
              `The database ${maskUrl(config.url)} cannot be used` +
                `${isHopeless(error) ? '' : ` after ${connectTimeoutMs} ms of trying`}: ${reasonOf(error)}.`,
              { cause: error },
            ),
        ),
      ),
    );
  });
}
