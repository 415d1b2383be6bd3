import { StreamsError } from '../streams-error';

/** An offset that is not beyond those before it. */
export class OffsetOrderError extends StreamsError {
  readonly code = 'STREAMS_OFFSET_ORDER';
  readonly offset: number;
  readonly newest: number;

  constructor(offset: number, newest: number) {
    super(`offset ${offset} is no integer beyond ${newest}`);
    this.offset = offset;
    this.newest = newest;
  }
}
