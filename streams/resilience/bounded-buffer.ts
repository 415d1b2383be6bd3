import {
  defer,
  finalize,
  ignoreElements,
  merge,
  mergeMap,
  type Observable,
  type ObservableInput,
  type OperatorFunction,
  Subject,
  tap,
} from 'rxjs';
import { BadConfigError, within } from '../bad-config-error';
import { BufferOverflowError } from './buffer-overflow-error';
import { Serving } from './serving';
import { WaitingLine } from './waiting-line';

/** What becomes of a value that finds the buffer full. */
export type BufferOverflow<TValue> =
  | {
      /** The one that waits longest makes room for it, or it is dropped itself. */
      readonly overflow: 'drop-oldest' | 'drop-newest';
      /** Told of each that is dropped, with how many of this subscription were so far. */
      readonly onDrop: (value: TValue, dropped: number) => void;
    }
  | {
      /** The stream errors. */
      readonly overflow: 'error';
      /** What it errors with. @default a BufferOverflowError */
      readonly error?: (max: number) => Error;
    };

/** How much may wait, what becomes of what is beyond, and what takes it. */
export type BoundedBufferConfig<TValue, TResult> = BufferOverflow<TValue> & {
  /** Values that may wait; integer, 1 to 10,000,000. */
  readonly max: number;
  /** Takes a value when it is its turn; its place is free again when what it returns has completed. */
  readonly project: (value: TValue) => ObservableInput<TResult>;
  /** Projections under way at one time; integer, 1 to 1,000,000. @default 1 */
  readonly concurrency?: number;
};

/**
 * What the projection of each value gives, so many projections at a time; the values that wait are bounded, and what is beyond is dropped and told of.
 *
 * Use it where a projection may be slower than its source: it is `mergeMap` with a concurrency, whose queue has no bound, with one.
 *
 * - **Cold or hot** as the source is; each subscription has its own buffer and its own count.
 * - **Completes** when the source has, and what waits and is under way is done.
 * - **Errors** with the source or a projection, with BufferOverflowError if `overflow` says so, or with what a callback throws. What waits is
 *   let go of, what is under way is unsubscribed.
 * - **Unsubscribing** unsubscribes from the source and from what is under way, and lets go of what waits.
 * - **Time** none: a projection begins in the moment in which another ends.
 * - **Memory** `max` values wait. A drop is counted, and the count is given with each.
 * - **Order** of the source for the beginnings; results as they come.
 *
 * @param config `max` 1 to 10,000,000; `concurrency` 1 to 1,000,000, default 1.
 * @throws BadConfigError when a field is outside its range.
 * @example
 * of('a', 'b', 'c').pipe(boundedBuffer({ max: 1, overflow: 'drop-oldest', onDrop, project: (text) => timer(5, scheduler).pipe(map(() => text)) }));
 * // onDrop('b', 1) at once, then a and c
 */
export function boundedBuffer<TValue, TResult>(
  config: BoundedBufferConfig<TValue, TResult>,
): OperatorFunction<TValue, TResult> {
  const { project } = config;
  const max = within('max', config.max, { min: 1, max: 10_000_000 });
  const concurrency = within('concurrency', config.concurrency ?? 1, { min: 1, max: 1_000_000 });
  const onFull = whenFull(config);
  return (source$: Observable<TValue>) =>
    defer(() => {
      const begin$ = new Subject<TValue>();
      const waiting = new WaitingLine<TValue>();
      let running = 0;
      let dropped = 0;
      const serving = new Serving({
        hasPlace: () => running < concurrency,
        serve: () =>
          waiting.serve((value) => {
            running += 1;
            begin$.next(value);
          }),
      });
      let isOver = false;
      const serve = (): void => {
        serving.run();
        if (isOver && waiting.length === 0) begin$.complete();
      };
      const ended = finalize<TResult>(() => {
        running -= 1;
        serve();
      });
      const result$ = begin$.pipe(mergeMap((value) => defer(() => project(value)).pipe(ended)));
      const taken$ = source$.pipe(
        tap({
          next: (value) => {
            if (waiting.length < max) waiting.join(value);
            else onFull(value, waiting, ++dropped);
            serve();
          },
          complete: () => {
            isOver = true;
            serve();
          },
        }),
      );
      return merge(result$, taken$.pipe(ignoreElements()));
    });
}

const POLICIES: readonly string[] = ['drop-oldest', 'drop-newest', 'error'];

type OnFull<TValue> = (value: TValue, waiting: WaitingLine<TValue>, dropped: number) => void;

function whenFull<TValue>(
  config: BufferOverflow<TValue> & { readonly max: number },
): OnFull<TValue> {
  const { max, overflow } = config;
  if (!POLICIES.includes(overflow)) {
    throw new BadConfigError('overflow', overflow, `one of: ${POLICIES.join(', ')}`);
  }
  switch (config.overflow) {
    case 'drop-oldest':
      return (value, waiting, dropped) => {
        waiting.join(value);
        waiting.serve((oldest) => {
          config.onDrop(oldest, dropped);
        });
      };
    case 'drop-newest':
      return (value, _, dropped) => {
        config.onDrop(value, dropped);
      };
    case 'error':
      return () => {
        throw (config.error ?? (() => new BufferOverflowError(max)))(max);
      };
  }
}
