import { defer, EMPTY, type Observable, tap } from 'rxjs';
import { type ShippedCommit } from '../model/shipped-commit';
import { becameOf, type BecameOfConfig } from './became-of';
import { type Follower } from './follower';
import { type HeldWorld } from './held-world';

export interface LeftOverConfig extends BecameOfConfig {
  readonly own: Pick<HeldWorld, 'unsettled' | 'settled'>;
  readonly follower: Pick<Follower, 'hear'>;
  /** To all other nodes: nobody has told them. */
  readonly ship: (commit: ShippedCommit) => void;
}

/** Follows what this node had under way as its world ended, and tells of it, if it was stored. Cold; completes once that is known. */
export const leftOver = (config: LeftOverConfig): Observable<unknown> =>
  defer(() => {
    const { own, follower, ship } = config;
    if (own.unsettled === null) return EMPTY;
    return becameOf(own.unsettled, config).pipe(
      tap({
        next: (commit) => {
          ship(commit);
          follower.hear({ kind: 'commit', commit });
        },
        complete: () => {
          own.settled();
        },
      }),
    );
  });
