/** What one process has measured. */
export interface BusFigures {
  readonly deliveriesPerSecond: number;
  /** Of a burst, from publish to handled, µs. */
  readonly p50Us: number;
  readonly p99Us: number;
}
