import {
  catchError,
  concat,
  defer,
  merge,
  type Observable,
  repeat,
  type SchedulerLike,
  takeUntil,
  timer,
} from 'rxjs';
import { type Follower } from './follower';
import { type Tenure } from './tenure';

export interface LifeConfig {
  readonly tenure: Pick<Tenure, 'when'>;
  readonly follower: Pick<Follower, 'run$' | 'look$'>;
  /** Each time it begins to follow: what it had under way when it led. */
  readonly left$: Observable<unknown>;
  /** Leads once. */
  readonly lead: () => Observable<never>;
  readonly failed: (error: unknown) => void;
  readonly scheduler: SchedulerLike;
}

/** After a failure, ms. */
const AGAIN_MS = 500;

/** Follows while another leads, leads while it may, and so on. Never errors or completes: it lives on, whatever could not be told. */
export function lifeOf(config: LifeConfig): Observable<unknown> {
  const { tenure, follower, left$, lead, failed, scheduler } = config;
  return concat(
    // A node that had the world itself has heard of some of it meanwhile, and that may be all that there is.
    defer(() => merge(follower.run$, left$, follower.look$)).pipe(takeUntil(tenure.when('held'))),
    defer(lead),
  ).pipe(
    catchError((error: unknown) => {
      failed(error);
      return timer(AGAIN_MS, scheduler);
    }),
    repeat(),
  );
}
