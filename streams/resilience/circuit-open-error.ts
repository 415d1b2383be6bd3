import { StreamsError } from '../streams-error';

/** A circuit breaker let nothing through to what lies behind it. */
export class CircuitOpenError extends StreamsError {
  readonly code = 'STREAMS_CIRCUIT_OPEN';
  /** Until the next trial, ms; 0 while one is under way. */
  readonly waitMs: number;

  constructor(waitMs: number) {
    super(`the circuit is open, the next trial may be made in ${waitMs} ms`);
    this.waitMs = waitMs;
  }
}
