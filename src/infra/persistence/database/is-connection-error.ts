/** SQLSTATE classes 08 (connection), 57P0x (shut down, starting up), 53 (out of connections, memory, disk). */
const STATES = /^(08...|57P0.|53...)$/;
const SYSTEM =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;
/** pg gives these no code. */
const MESSAGES =
  /timeout exceeded when trying to connect|Query read timeout|Connection terminated|not queryable/;

/** The database is not there (any more), as against: it said no. */
export function isConnectionError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { readonly code?: unknown };
  if (typeof code === 'string' && (STATES.test(code) || SYSTEM.test(code))) return true;
  if (error instanceof AggregateError) return error.errors.some(isConnectionError);
  return MESSAGES.test(error.message);
}
