import { StreamsError } from '../streams-error';

/** More came than a rate limit lets through. */
export class RateLimitedError extends StreamsError {
  readonly code = 'STREAMS_RATE_LIMITED';
  /** Until there is a token, ms. */
  readonly waitMs: number;

  constructor(waitMs: number) {
    super(`too often, the next one may come in ${waitMs} ms`);
    this.waitMs = waitMs;
  }
}
