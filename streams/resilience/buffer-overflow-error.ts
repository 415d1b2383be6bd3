import { StreamsError } from '../streams-error';

/** As many values wait for a projection as may, and none of them may be dropped. */
export class BufferOverflowError extends StreamsError {
  readonly code = 'STREAMS_BUFFER_OVERFLOW';
  readonly max: number;

  constructor(max: number) {
    super(`${max} values wait already`);
    this.max = max;
  }
}
