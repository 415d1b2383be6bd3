/** How long a shutdown took, and how long nobody else had a turn. */
export interface ShutdownFigures {
  readonly totalMs: number;
  /** The longest time between two turns of the event loop. */
  readonly stallMs: number;
  /** The most processor time between two of them, all threads: what a stall is where no other process takes turns. */
  readonly turnCpuMs: number;
}
