import {
  catchError,
  defer,
  EMPTY,
  exhaustMap,
  from,
  map,
  mergeMap,
  type Observable,
  type SchedulerLike,
  timeout,
  timer,
} from 'rxjs';
import { type AccountStore } from '../ports/account-store';

export interface RevokedConfig {
  readonly store: Pick<AccountStore, 'revokedWithin'>;
  /** Between two questions, ms. */
  readonly everyMs: number;
  readonly scheduler: SchedulerLike;
}

/** A revocation may be told of after its time: it was still being committed, ms. */
const OVERLAP_MS = 10_000;
/** A question without an answer is asked anew after this time, ms. */
const GIVE_UP_MS = 2_000;

/**
 * Hashes of tokens as they are revoked on any node, each once, from the store itself.
 *
 * Messages between nodes tell of it sooner, where they arrive.
 *
 * - **Cold** each subscription asks for itself. **Errors** never: it asks again, and then for all the time since the last answer.
 * - **Memory** what was revoked in the last ten seconds.
 */
export function revokedOfLate({ store, everyMs, scheduler }: RevokedConfig): Observable<string> {
  return defer(() => {
    let answered = scheduler.now();
    let known: ReadonlySet<string> = new Set();
    const asked = (): Observable<readonly string[]> => {
      const now = scheduler.now();
      return store.revokedWithin(now - answered + OVERLAP_MS).pipe(
        timeout({ first: GIVE_UP_MS, scheduler }),
        map((found) => {
          const fresh = found.filter((hash) => !known.has(hash));
          answered = now;
          known = new Set(found);
          return fresh;
        }),
        catchError(() => EMPTY),
      );
    };
    return timer(everyMs, everyMs, scheduler).pipe(
      exhaustMap(asked),
      mergeMap((hashes) => from(hashes)),
    );
  });
}
