/** One due moment of a grid. */
export interface Tick {
  /** From 1; a number left out was skipped. */
  readonly n: number;
  /** When it should have been, in ms of the grid's clock: start + n × everyMs. */
  readonly dueAt: number;
  /** When it was. */
  readonly startedAt: number;
  readonly lateMs: number;
  /** How many right before this one were not run. */
  readonly skipped: number;
}
