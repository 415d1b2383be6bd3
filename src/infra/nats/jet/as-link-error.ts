import { ErrorCode, NatsError } from 'nats';
import { LinkError, type LinkErrorCode } from '../../../model/link-error';

/** Another value was there than the one that was expected. */
const WRONG_LAST = 10071;
const STREAM_NOT_FOUND = 10059;
const CONSUMER_NOT_FOUND = 10014;
const NO_MESSAGE = 10037;

const TIMEOUT: string = ErrorCode.Timeout;
const NO_RESPONDERS: string = ErrorCode.NoResponders;
const NO_MESSAGES: string = ErrorCode.JetStream404NoMessages;
const DOWN: readonly string[] = [
  ErrorCode.ConnectionClosed,
  ErrorCode.ConnectionDraining,
  ErrorCode.Disconnect,
];

/** What the client failed with, by the codes that callers act on. */
export function asLinkError(cause: unknown, subject: string): LinkError {
  if (cause instanceof LinkError) return cause;
  const text = cause instanceof Error ? cause.message : String(cause);
  return new LinkError(linkCodeOf(codeOf(cause)), { subject, text, cause });
}

function linkCodeOf(code: string): LinkErrorCode {
  if (code === TIMEOUT) return 'LINK_TIMEOUT';
  if (code === NO_RESPONDERS) return 'LINK_NO_RESPONDER';
  return DOWN.includes(code) ? 'LINK_DOWN' : 'LINK_REFUSED';
}

/** Whether what was asked for is gone, or JetStream is not there: it may help to make it anew. */
export const isMissing = (error: unknown): boolean =>
  codeOf(error) === NO_RESPONDERS ||
  apiCodeOf(error) === STREAM_NOT_FOUND ||
  apiCodeOf(error) === CONSUMER_NOT_FOUND;

/** Whether the place was not as expected. */
export const isConflict = (error: unknown): boolean => apiCodeOf(error) === WRONG_LAST;

/** Whether there is no such message in the stream. */
export const isNoMessage = (error: unknown): boolean =>
  apiCodeOf(error) === NO_MESSAGE || codeOf(error) === NO_MESSAGES;

const codeOf = (error: unknown): string => (error instanceof NatsError ? error.code : '');

const apiCodeOf = (error: unknown): number =>
  error instanceof NatsError ? (error.api_error?.err_code ?? 0) : 0;
