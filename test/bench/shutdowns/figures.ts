/** How long a shutdown took, and how long nobody else had a turn. */
export interface ShutdownFigures {
  readonly totalMs: number;
  /** The longest time between two turns of the event loop. */
  readonly stallMs: number;
}
