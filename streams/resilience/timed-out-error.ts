import { StreamsError } from '../streams-error';

/** A stream had not completed when its time was over. */
export class TimedOutError extends StreamsError {
  readonly code = 'STREAMS_TIMED_OUT';
  /** What the whole might have taken. */
  readonly totalMs: number;

  constructor(totalMs: number) {
    super(`not complete within ${totalMs} ms`);
    this.totalMs = totalMs;
  }
}
