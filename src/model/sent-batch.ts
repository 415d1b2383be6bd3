import { type CommitPlace } from './batch';
import { type ShippedCommit } from './shipped-commit';

/** A batch on its way to the database. */
export interface SentBatch {
  readonly id: string;
  /** What other nodes are told of it, should it have its place in the log. */
  readonly asCommit: (place: CommitPlace) => ShippedCommit;
}
