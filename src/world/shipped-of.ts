import { type Batch, type CommitPlace } from '../model/batch';
import { type ShippedCommit } from '../model/shipped-commit';
import { type Drafted } from './drafted';

/** A commit for other nodes. */
export const shippedOf = (
  drafted: readonly Drafted[],
  { at, events }: Pick<Batch, 'at' | 'events'>,
  { firstOffset, head, no }: CommitPlace,
): ShippedCommit => ({
  no,
  firstOffset,
  head,
  at,
  changes: drafted.flatMap(({ changes }) => changes.filter(({ kind }) => kind !== 'audit')),
  events,
});
