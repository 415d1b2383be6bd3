/** What the server says is wrong: problem+json (RFC 9457). */
export interface Problem {
  readonly title?: string;
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

/** The outcome of one request. `failed`: nobody answered, or not in our words. */
export type Reply<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | {
      readonly kind: 'problem';
      readonly status: number;
      readonly problem: Problem;
      readonly retryAfterMs: number | null;
    }
  | { readonly kind: 'failed' };

export interface Request {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** One JSON request below `/api`. Never rejects, but for an aborted signal it is `failed`. */
export async function request<T>({ method, path, body, signal }: Request): Promise<Reply<T>> {
  try {
    const response = await fetch(`/api${path}`, {
      method,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
      ...(signal && { signal }),
    });
    const text = await response.text();
    const value: unknown = text === '' ? {} : JSON.parse(text);
    if (response.ok) return { kind: 'ok', value: value as T };
    return {
      kind: 'problem',
      status: response.status,
      problem: value as Problem,
      retryAfterMs: retryAfter(response.headers.get('retry-after')),
    };
  } catch {
    return { kind: 'failed' };
  }
}

const retryAfter = (value: string | null): number | null =>
  value !== null && /^\d+$/.test(value) ? Number(value) * 1000 : null;

/** One sentence for a person. */
export function problemText(reply: Exclude<Reply<unknown>, { kind: 'ok' }>): string {
  if (reply.kind === 'failed') return 'The house does not answer. Try again in a moment.';
  const { problem, status } = reply;
  return problem.detail ?? problem.title ?? `The house said no (${status}).`;
}
