import {
  catchError,
  defer,
  EMPTY,
  from,
  ignoreElements,
  mergeMap,
  type Observable,
  type ObservableInput,
  type OperatorFunction,
} from 'rxjs';
import {
  type GivenUp,
  type GiveUpReason,
  type RetryConfig,
  retryWithBackoff,
} from './retry-with-backoff';

/** A value that its projection failed on for good. */
export interface DeadLetter<TValue> {
  readonly value: TValue;
  /** `policy-threw`: `isRetryable`, `random`, `onGivenUp` or the like did, and what it threw is the cause. */
  readonly reason: GiveUpReason | 'policy-threw';
  /** Times that the projection was tried. */
  readonly attempts: number;
  /** The error of the last one. */
  readonly cause: unknown;
}

/** A letter that the sink failed on. */
export interface LostLetter<TValue> {
  readonly letter: DeadLetter<TValue>;
  /** What the sink threw, or erred or rejected with. */
  readonly error: unknown;
  /** So many were lost in this subscription, this one counted. */
  readonly lost: number;
}

/** How often a value is tried, and where it goes when it is given up. */
export interface DeadLetterConfig<TValue, TResult> {
  /** Called anew for each attempt. */
  readonly project: (value: TValue) => ObservableInput<TResult>;
  /** Called once per letter; done when it returns, or when what it returns is. Its values are not looked at. */
  readonly sink: (letter: DeadLetter<TValue>) => ObservableInput<unknown> | undefined;
  /** The letter is gone then: keep it, or say so where a person looks. The sink is not asked again. */
  readonly onLost: (lost: LostLetter<TValue>) => void;
  /** How often to try. @default once */
  readonly retry?: Omit<RetryConfig, 'counted'>;
}

/**
 * What the projection of each value gives; a value that it fails on for good goes to a sink instead, and the stream goes on.
 *
 * Use it where a value must not be lost silently, and must not hold up those behind it.
 *
 * - **Cold or hot** as the source is.
 * - **Completes** when the source has and every projection and letter is done.
 * - **Errors** with the source, or with what `onLost` throws; what is under way is unsubscribed. Never with what the projection or
 *   the sink fails with. Values that a failed attempt gave are not taken back.
 * - **Unsubscribing** unsubscribes from projections and from letters under way, which nobody is told of.
 * - **Time** that of `retry`.
 * - **Memory** unbounded: each value is projected at once. For a bound make it the projection of a `boundedBuffer`, as in the example.
 * - **Order** of the projections' ends.
 *
 * @throws BadConfigError when a field of `retry` is outside its range.
 * @example
 * const saved = deadLetter({ project: save, sink: bury, onLost: report, retry: { random, scheduler } });
 * source$.pipe(boundedBuffer({ max: 100, overflow: 'error', project: (value) => of(value).pipe(saved) }));
 * // a value that `save` fails on 4 times is buried with reason 'exhausted'
 */
export function deadLetter<TValue, TResult>(
  config: DeadLetterConfig<TValue, TResult>,
): OperatorFunction<TValue, TResult> {
  const { project, sink, onLost, retry } = config;
  if (retry !== undefined) retryWithBackoff(retry);
  return (source$: Observable<TValue>) =>
    defer(() => {
      let lost = 0;
      const bury = (letter: DeadLetter<TValue>): Observable<never> =>
        defer(() => sink(letter) ?? EMPTY).pipe(
          ignoreElements(),
          catchError((error: unknown) => {
            lost += 1;
            onLost({ letter, error, lost });
            return EMPTY;
          }),
        );
      return source$.pipe(mergeMap((value) => delivered(value)));

      function delivered(value: TValue): Observable<TResult> {
        let attempts = 0;
        let reason: DeadLetter<TValue>['reason'] =
          retry === undefined ? 'exhausted' : 'policy-threw';
        const attempt$ = defer(() => {
          attempts += 1;
          return from(project(value));
        });
        const onGivenUp = (end: GivenUp): void => {
          retry?.onGivenUp?.(end);
          reason = end.reason;
        };
        const retried$ =
          retry === undefined ? attempt$ : attempt$.pipe(retryWithBackoff({ ...retry, onGivenUp }));
        return retried$.pipe(
          catchError((cause: unknown) => bury({ value, reason, attempts, cause })),
        );
      }
    });
}
