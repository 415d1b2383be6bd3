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

/** What every connection of ours shares. */
export const clientOptions = (
  config: DatabaseConfig,
): {
  readonly connectionString: string;
  readonly application_name: string;
  readonly connectionTimeoutMillis: number;
  readonly statement_timeout: number;
  readonly idle_in_transaction_session_timeout: number;
  readonly keepAlive: boolean;
} => ({
  connectionString: config.url,
  application_name: config.nodeName,
  connectionTimeoutMillis: config.connectionTimeoutMs,
  statement_timeout: config.statementTimeoutMs,
  idle_in_transaction_session_timeout: config.idleInTransactionTimeoutMs,
  keepAlive: true,
});
