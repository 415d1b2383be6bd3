import { StreamsError } from '../streams-error';

/** A handler of a bus fell behind as far as its buffer holds, and asked to be ended then. */
export class HandlerOverflowError extends StreamsError {
  readonly code = 'STREAMS_HANDLER_OVERFLOW';
  readonly type: string;
  readonly maxWaiting: number;

  constructor(type: string, maxWaiting: number) {
    super(`${maxWaiting} events wait for a handler already, it is ended with ${type}`);
    this.type = type;
    this.maxWaiting = maxWaiting;
  }
}
