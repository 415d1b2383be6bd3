import { defer, EMPTY, type Observable, tap } from 'rxjs';
import { becameOf, type BecameOfConfig } from './became-of';
import { type Follower } from './follower';
import { type OwnWorld } from './own-world';

export interface LeftOverConfig extends BecameOfConfig {
  readonly own: Pick<OwnWorld, 'unsettled' | 'settled'>;
  readonly follower: Pick<Follower, 'hear'>;
}

/** Follows what this node had under way as its world ended, if it was stored. Cold; completes once that is known. */
export const leftOver = (config: LeftOverConfig): Observable<unknown> =>
  defer(() => {
    const { own, follower } = config;
    if (own.unsettled === null) return EMPTY;
    return becameOf(own.unsettled, config).pipe(
      tap({
        next: (commit) => {
          follower.hear({ kind: 'commit', commit });
        },
        complete: () => {
          own.settled();
        },
      }),
    );
  });
