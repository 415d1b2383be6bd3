import { type Change, type CommitPlace } from './batch';
import { type GameEvent } from './event';

/** A commit as it goes to other nodes: what it changed, and what happened. */
export interface ShippedCommit extends CommitPlace {
  /** World time, ms. */
  readonly at: number;
  /** In the order in which they were made; without audits. */
  readonly changes: readonly Change[];
  /** The first has the offset `firstOffset`, each next one more. */
  readonly events: readonly GameEvent[];
}
