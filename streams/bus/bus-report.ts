/** What became of the handlers' events that waited or were under way when the bus had closed its doors. */
export interface BusReport {
  readonly completed: number;
  readonly failed: number;
  /** Cut at the deadline. */
  readonly cancelled: number;
  /** From the first call of `close` until nothing was left. */
  readonly ms: number;
}
