import { type Batch, type CommitEnd } from '../model/batch';
import { defer, type Observable, tap } from 'rxjs';
import { type Drafted } from './drafted';
import { type BatchConfig } from './loop-config';
import { shippedOf } from './shipped-of';

/** Commits a batch, and tells so, before, and that it was refused. Cold, one value; never errors. */
export function send(
  { committer, sending }: Pick<BatchConfig, 'committer' | 'sending'>,
  drafted: readonly Drafted[],
  batch: Batch,
): Observable<CommitEnd> {
  if (sending === undefined) return committer.commit(batch);
  return defer(() => {
    sending({ id: batch.id, asCommit: (place) => shippedOf(drafted, batch, place) });
    return committer.commit(batch);
  }).pipe(
    tap(({ kind }) => {
      if (kind === 'refused') sending(null);
    }),
  );
}
