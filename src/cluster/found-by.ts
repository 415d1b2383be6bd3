import { concatMap, type Observable, throwError } from 'rxjs';
import { type CommitPlace } from '../model/batch';
import { CommandFault } from '../model/command-fault';
import { type Committer } from '../ports/committer';

export interface Owner extends Pick<Committer, 'find'> {
  /** Whether nobody has taken the zones since. Cold, one value; errors like `find`. */
  readonly isOwner: () => Observable<boolean>;
}

/**
 * What became of a batch that was sent under earlier tokens, for good: none of those that were not stored will be. null = it was not.
 *
 * Cold, one value; errors with the database's, and with `CommandFault` WORLD_UNAVAILABLE if another has the zones: only that one can say.
 */
export const foundBy = (owner: Owner, batch: string): Observable<CommitPlace | null> =>
  owner.isOwner().pipe(
    // bounded: one answer to one question.
    concatMap((isOwner) =>
      isOwner ? owner.find(batch) : throwError(() => new CommandFault('WORLD_UNAVAILABLE')),
    ),
  );
