import { StreamsError } from '../streams-error';

/** As many run behind a bulkhead as may, and as many wait as may. */
export class BulkheadFullError extends StreamsError {
  readonly code = 'STREAMS_BULKHEAD_FULL';
  readonly concurrent: number;
  readonly queue: number;

  constructor(limits: { readonly concurrent: number; readonly queue: number }) {
    super(`${limits.concurrent} run and ${limits.queue} wait already`);
    this.concurrent = limits.concurrent;
    this.queue = limits.queue;
  }
}
