import { STATUS_CODES } from 'node:http';
import { type HttpProblem } from './http-problem';

/** RFC 9457. */
export function problemBody(problem: HttpProblem, correlationId: string): object {
  const { code, status, message, details } = problem;
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    detail: message,
    correlationId,
    ...(details.errors !== undefined && { errors: details.errors }),
  };
}

/** What goes beside it. */
export function problemHeaders({ status, details }: HttpProblem): Record<string, string> {
  const { retryAfterMs, headers } = details;
  return {
    'Content-Type': 'application/problem+json; charset=utf-8',
    ...(status === 401 && { 'WWW-Authenticate': 'Bearer' }),
    ...(retryAfterMs !== undefined && {
      'Retry-After': String(Math.max(1, Math.ceil(retryAfterMs / 1_000))),
    }),
    ...headers,
  };
}
