/** A stop of the server that all are told of. Times are world time, ms. */
export interface Countdown {
  readonly at: number;
  readonly reason: string;
  /** When it was last told. */
  readonly toldAt: number;
}
