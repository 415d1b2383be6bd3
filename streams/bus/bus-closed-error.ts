import { StreamsError } from '../streams-error';

/** Published after `close()`: nobody would hear it. */
export class BusClosedError extends StreamsError {
  readonly code = 'STREAMS_BUS_CLOSED';
  readonly type: string;

  constructor(type: string) {
    super(`the bus is closed, ${type} was refused`);
    this.type = type;
  }
}
