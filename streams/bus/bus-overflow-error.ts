import { StreamsError } from '../streams-error';

/** Handlers publish faster than their events can be delivered: more wait than may. */
export class BusOverflowError extends StreamsError {
  readonly code = 'STREAMS_BUS_OVERFLOW';
  readonly type: string;
  readonly maxQueued: number;

  constructor(type: string, maxQueued: number) {
    super(`${maxQueued} events published by handlers wait already, ${type} was refused`);
    this.type = type;
    this.maxQueued = maxQueued;
  }
}
