import { CommandFault } from '../../model/command-fault';
import { HttpProblem } from './http-problem';

interface BodyError {
  readonly type: string;
}

const isBodyError = (error: unknown): error is BodyError =>
  typeof error === 'object' && error !== null && 'type' in error && typeof error.type === 'string';

/** Any failure as what a client may know of it. What is not known here is INTERNAL, and says nothing of itself. */
export function toProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof CommandFault)
    return new HttpProblem(error.code, error.message, {
      cause: error,
      ...(error.retryAfterMs !== null && { retryAfterMs: error.retryAfterMs }),
    });
  if (isBodyError(error)) return ofBody(error);
  // A path with a broken percent sign leads nowhere.
  if (error instanceof URIError) return new HttpProblem('NOT_FOUND', 'There is nothing here.');
  if (OVERLOADED.has(codeOf(error)))
    return new HttpProblem('OVERLOADED', 'Too many are at the door. Try again in a moment.', {
      cause: error,
      retryAfterMs: 1_000,
    });
  if (isUnavailable(error))
    return new HttpProblem('UNAVAILABLE', 'The books cannot be opened just now. Try again.', {
      cause: error,
      retryAfterMs: 1_000,
    });
  return new HttpProblem('INTERNAL', 'Something went wrong here. It has been written down.', {
    cause: error,
  });
}

/** Those of the body parser, by its own names. */
function ofBody(error: BodyError): HttpProblem {
  switch (error.type) {
    case 'entity.too.large':
      return new HttpProblem('BODY_TOO_LARGE', 'The body is too large.', { cause: error });
    case 'entity.parse.failed':
      return new HttpProblem('BAD_JSON', 'The body is not JSON.', { cause: error });
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return new HttpProblem('NOT_JSON', 'Send JSON in UTF-8.', { cause: error });
    default:
      return new HttpProblem('BAD_JSON', 'The body cannot be read.', { cause: error });
  }
}

const OVERLOADED = new Set(['OVERLOADED', 'DB_BUSY', 'STREAMS_SCOPE_FULL']);
const UNAVAILABLE = new Set([
  'DATABASE_UNAVAILABLE',
  'DATABASE_UNREACHABLE',
  'CLOSED',
  'STREAMS_SCOPE_CLOSED',
  'LINK_DOWN',
  'LINK_TIMEOUT',
  'LINK_NO_RESPONDER',
  'LINK_BUSY',
]);

const isUnavailable = (error: unknown): boolean => UNAVAILABLE.has(codeOf(error));

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
