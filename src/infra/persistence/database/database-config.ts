import { type SchedulerLike } from 'rxjs';

/** operations.md, "Configuration". */
export interface DatabaseConfig {
  readonly url: string;
  /** Shown in `pg_stat_activity`. */
  readonly nodeName: string;
  /** Connections at most; the commit's own is not among them. 2 or more. */
  readonly poolMax: number;
  /** How long a query waits for a connection. */
  readonly connectionTimeoutMs: number;
  readonly statementTimeoutMs: number;
  readonly idleInTransactionTimeoutMs: number;
  /** How long the start goes on trying: `DB_CONNECT_TIMEOUT_MS`. */
  readonly connectTimeoutMs: number;
  readonly scheduler: SchedulerLike;
}

/** A statement that the server should have ended is given up so much later, ms: its answer will never come. */
const ANSWER_GRACE_MS = 2_000;

/** What every connection of ours shares. */
export const clientOptions = (
  config: DatabaseConfig,
): {
  readonly connectionString: string;
  readonly application_name: string;
  readonly connectionTimeoutMillis: number;
  readonly statement_timeout: number;
  readonly query_timeout: number;
  readonly idle_in_transaction_session_timeout: number;
  readonly keepAlive: boolean;
} => ({
  connectionString: config.url,
  application_name: config.nodeName,
  connectionTimeoutMillis: config.connectionTimeoutMs,
  statement_timeout: config.statementTimeoutMs,
  query_timeout: config.statementTimeoutMs + ANSWER_GRACE_MS,
  idle_in_transaction_session_timeout: config.idleInTransactionTimeoutMs,
  keepAlive: true,
});
