import { ErrorCode } from 'nats';

/** What the client of NATS says, and what an operator makes of it. */
const WHY: Readonly<Record<string, string>> = {
  [ErrorCode.Timeout]:
    'something listens there and does not answer; is it NATS, and does it ask for a certificate (NATS_TLS_CERT)',
  [ErrorCode.ConnectionRefused]: 'nobody listens there',
  [ErrorCode.AuthorizationViolation]: 'the user, password or token in it is not taken',
  [ErrorCode.AuthenticationExpired]: 'the user, password or token in it is not taken any more',
  [ErrorCode.BadAuthentication]: 'the user, password or token in it is not taken',
  ENOTFOUND: 'there is no such host',
  ENOENT: 'a file of NATS_TLS_CA, NATS_TLS_CERT or NATS_TLS_KEY is missing',
};

/** Of certificates, in the words of Node. */
const OF_TLS = /certificate|self[- ]signed|issuer|\bca\b/i;

/** Why a server was not reached, in a few words that name the variable to look at. */
export function whyUnreachable(cause: unknown): string {
  for (let error = cause, depth = 0; error instanceof Error && depth < 5; depth += 1) {
    const { code } = error as { readonly code?: unknown };
    const known = typeof code === 'string' ? WHY[code] : undefined;
    if (known !== undefined) return known;
    if (OF_TLS.test(error.message)) return `NATS_TLS_CA does not vouch for it (${error.message})`;
    error = chained(error);
  }
  return cause instanceof Error ? cause.message : 'for no reason that is known';
}

/** What the client of NATS has under its own error. */
const chained = (error: Error): unknown =>
  error.cause ?? (error as { readonly chainedError?: unknown }).chainedError;
