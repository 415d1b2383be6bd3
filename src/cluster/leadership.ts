import {
  catchError,
  concat,
  concatMap,
  defer,
  EMPTY,
  endWith,
  exhaustMap,
  filter,
  finalize,
  ignoreElements,
  map,
  merge,
  NEVER,
  type Observable,
  of,
  repeat,
  type SchedulerLike,
  switchMap,
  take,
  takeUntil,
  tap,
  timeout,
  timer,
} from 'rxjs';
import { type Leases } from '../ports/leases';

export interface LeadershipConfig {
  readonly leases: Leases;
  /** What is led. */
  readonly name: string;
  /** The lease is renewed so often, ms. */
  readonly renewMs: number;
  /** Whoever waits looks again so often, ms, however little is heard. */
  readonly lookMs: number;
  /** Whether this node is fit for it now; one that is not gives it up, and does not take it. */
  readonly isFit: () => boolean;
  /** Emits when it is to be given up for good; whoever comes late is told too. */
  readonly stepDown$: Observable<unknown>;
  readonly scheduler: SchedulerLike;
  readonly failed: (error: unknown) => void;
}

/** What has no answer after this time has failed, ms: longer than whoever is asked takes to say that it has none. */
const ASK_MS = 20_000;

/** `held`: the lease is this node's. `lost`: it is not any more. */
export type Leadership = 'held' | 'lost';

/**
 * Takes the lease when it is free, and holds it; after a loss it tries again.
 *
 * - **Cold** each subscription tries for itself.
 * - **Errors** never: while nobody can be asked, who holds it goes on, and who does not waits.
 * - **Completes** after `stepDown$`: what was held is given back first.
 * - **Unsubscribing** leaves the lease to run out.
 * - **Time** tries when who holds what has changed, and every `lookMs`; renews every `renewMs`; waits 20 s at most for an answer.
 */
export function leadership(asked: LeadershipConfig): Observable<Leadership> {
  const config = { ...asked, leases: withEnd(asked) };
  let isOver = false;
  const over$ = config.stepDown$.pipe(
    take(1),
    tap(() => {
      isOver = true;
    }),
  );
  const taken$ = taken(config).pipe(takeUntil(over$));
  return defer(() => taken$).pipe(
    switchMap(() => concat(of<Leadership>('held'), ended(config, over$))),
    repeat({ delay: () => (isOver ? EMPTY : of(null)) }),
  );
}

/** The same; what has no answer in time has failed, and of failures one after the other the first is told. */
function withEnd({ leases, scheduler, failed }: LeadershipConfig): Leases {
  let isFailing = false;
  const within = <T>(answer$: Observable<T>): Observable<T> =>
    answer$.pipe(timeout({ first: ASK_MS, scheduler }));
  const told = <T>(answer$: Observable<T>): Observable<T> =>
    within(answer$).pipe(
      tap({
        next: () => {
          isFailing = false;
        },
        error: (error: unknown) => {
          if (!isFailing) failed(error);
          isFailing = true;
        },
      }),
    );
  return {
    take: (name) => told(leases.take(name)),
    renew: (name) => told(leases.renew(name)),
    release: (name) => within(leases.release(name)),
    holders$: leases.holders$,
  };
}

/** One value, once it is ours. */
function taken({ leases, name, lookMs, isFit, scheduler, failed }: LeadershipConfig) {
  const none = (error: unknown) => {
    failed(error);
    return NEVER;
  };
  let asked = 0;
  const taken$ = defer(() => {
    asked += 1;
    return isFit() ? leases.take(name).pipe(catchError(() => of(null))) : of(null);
  }).pipe(
    finalize(() => {
      asked -= 1;
    }),
  );
  const changes$ = leases.holders$.pipe(catchError(none));
  // Whoever is answered late, or not at all, is not asked meanwhile.
  const looks$ = timer(0, lookMs, scheduler).pipe(filter(() => asked === 0));
  return merge(changes$, looks$).pipe(
    // None is left out: what was asked before a change may have read what was before it.
    // bounded: one look at a time, and changes, which are rare.
    concatMap(() => taken$),
    filter((lease) => lease !== null),
    take(1),
  );
}

/** One `lost`, when it is another's, or given up. */
function ended(
  { leases, name, renewMs, isFit, scheduler, failed }: LeadershipConfig,
  over$: Observable<unknown>,
): Observable<Leadership> {
  const released$ = defer(() => leases.release(name)).pipe(
    catchError((error: unknown) => {
      failed(error);
      return EMPTY;
    }),
    ignoreElements(),
    endWith(false),
  );
  const beats$ = timer(renewMs, renewMs, scheduler).pipe(takeUntil(over$));
  const renewed$ = beats$.pipe(
    // Nobody to ask: it goes on until a commit is refused.
    exhaustMap(() => (isFit() ? leases.renew(name).pipe(catchError(() => of(true))) : released$)),
  );
  // After a renewal that is under way: it would take again what was just given back.
  return concat(renewed$, released$).pipe(
    filter((isOurs) => !isOurs),
    take(1),
    map(() => 'lost' as const),
  );
}
