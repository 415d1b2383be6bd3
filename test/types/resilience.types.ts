import { EMPTY, type Observable, of } from 'rxjs';
import {
  boundedBuffer,
  Bulkhead,
  type CircuitState,
  conflate,
  type DeadLetter,
  deadLetter,
  type DeadLetterConfig,
  type LimiterState,
  rateLimit,
  RetryBudget,
  retryWithBackoff,
  timeoutWithin,
} from '#streams';

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(): T | undefined => undefined;

declare const words$: Observable<string>;
declare const random: () => number;
const onDrop = (_value: string, _dropped: number): void => undefined;
const lengthOf = (value: string): Observable<number> => of(value.length);

// The values come from the source, the results from the projection.
const counted$ = words$.pipe(
  boundedBuffer({ max: 1, overflow: 'drop-oldest', onDrop, project: lengthOf }),
);
holds<Same<typeof counted$, Observable<number>>>();
const inferred$ = words$.pipe(
  boundedBuffer({ max: 1, overflow: 'error', project: (value) => Promise.resolve([value]) }),
);
holds<Same<typeof inferred$, Observable<string[]>>>();
const joined$ = words$.pipe(
  conflate({ key: (value) => value, max: 1, project: (values) => of(values.length) }),
);
holds<Same<typeof joined$, Observable<number>>>();
const lettered$ = words$.pipe(
  deadLetter({
    project: lengthOf,
    sink: (letter) => {
      holds<Same<typeof letter, DeadLetter<string>>>();
      return undefined;
    },
    onLost: ({ letter }) => letter.value.length,
  }),
);
holds<Same<typeof lettered$, Observable<number>>>();

// What only bounds a stream leaves its values as they are.
const bulkhead = new Bulkhead({ concurrent: 1, queue: 1 });
const admitted$ = bulkhead.admit(words$);
holds<Same<typeof admitted$, Observable<string>>>();
const bounded$ = words$.pipe(
  rateLimit({ capacity: 1, refillPerS: 1, excess: { drop: onDrop } }),
  retryWithBackoff({ random, budget: new RetryBudget() }),
  timeoutWithin({ totalMs: 1 }),
);
holds<Same<typeof bounded$, Observable<string>>>();

// @ts-expect-error a policy that drops tells of what it drops
boundedBuffer({ max: 1, overflow: 'drop-newest', project: lengthOf });
// @ts-expect-error no such policy
boundedBuffer({ max: 1, overflow: 'close', project: lengthOf });
// @ts-expect-error an error ends what could be dropped
boundedBuffer({ max: 1, overflow: 'error', onDrop, project: lengthOf });
// @ts-expect-error there is no buffer without a bound
boundedBuffer({ overflow: 'error', project: lengthOf });
// @ts-expect-error there is no queue without a bound
export const endless = new Bulkhead({ concurrent: 1 });
// @ts-expect-error what keyless values wait in has a bound
conflate({ key: () => undefined, project: () => EMPTY });
// @ts-expect-error a lost letter is told of
deadLetter({ project: lengthOf, sink: () => undefined });
// @ts-expect-error an attempt is the whole projection
export const policy: DeadLetterConfig<string, number>['retry'] = { random, counted: 'all' };
// @ts-expect-error chance is handed in
retryWithBackoff({ maxAttempts: 2 });
// @ts-expect-error one of the two
rateLimit({ capacity: 1, refillPerS: 1, excess: {} });

declare const circuit: CircuitState;
declare const limiter: LimiterState;
// @ts-expect-error only an open circuit has an end
export const until: unknown = circuit.until;
// @ts-expect-error only who refuses has begun to
export const since: unknown = limiter.since;
export const told: number = limiter.kind === 'refusing' ? limiter.since : 0;
