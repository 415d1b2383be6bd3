import { StreamsError } from '../streams-error';

/** The other side took no byte for as long as it may. */
export class SlowClientError extends StreamsError {
  readonly code = 'STREAMS_SLOW_CLIENT';
  readonly stalledMs: number;
  /** Offset of the last logged frame that was written; whether it arrived is unknown. */
  readonly cursor: number;

  constructor(stalledMs: number, cursor: number) {
    super(`took no byte for ${stalledMs} ms, written up to ${cursor}`);
    this.stalledMs = stalledMs;
    this.cursor = cursor;
  }
}
