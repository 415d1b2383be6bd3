import {
  defer,
  filter,
  mergeMap,
  type Observable,
  type ObservableInput,
  type OperatorFunction,
} from 'rxjs';
import { within } from '../bad-config-error';
import { BufferOverflowError } from '../resilience/buffer-overflow-error';
import { ConflatingQueue } from './conflating-queue';

/** What may be left out, how much may wait, and what takes it. */
export interface ConflateConfig<TValue, TResult> {
  /** The key of a value that only its newest matters of; undefined = never left out. */
  readonly key: (value: TValue) => string | undefined;
  /** Values that may wait, after the newer have replaced the older; integer, 1 to 10,000,000. */
  readonly max: number;
  /** Given all that waits, one at least and in order; the array is yours. Busy until what it returns completes. */
  readonly project: (values: TValue[]) => ObservableInput<TResult>;
  /** Told of each that a newer one replaced, with how many of this subscription were so far. @default nobody is */
  readonly onReplaced?: (older: TValue, replaced: number) => void;
}

/**
 * What the projection gives, one call at a time: the first value at once, and later all that came meanwhile; of values with the same key only the newest.
 *
 * Use it in front of a slow reader of what changes often, where an older picture of the same thing is worth nothing.
 *
 * - **Cold or hot** as the source is; each subscription has its own queue and its own count.
 * - **Completes** when the source has, and what waits and is under way is done.
 * - **Errors** with the source or the projection, with BufferOverflowError when more than `max` wait, since those without key may not be left
 *   out, or with what a callback throws. What waits is let go of, what is under way is unsubscribed.
 * - **Unsubscribing** unsubscribes from the source and from what is under way, and lets go of what waits.
 * - **Time** none: the next call is made in the moment in which the one before is done.
 * - **Memory** `max` values wait.
 * - **Order** of arrival; a newer value takes over the place of the older with its key.
 *
 * @param config.max 1 to 10,000,000.
 * @throws BadConfigError when `max` is outside its range.
 * @example
 * of('hp 9', 'hp 8', 'said', 'hp 7').pipe(conflate({ key: (text) => text.startsWith('hp') ? 'hp' : undefined, max: 10, project: write }));
 * // write(['hp 9']) at once, and write(['hp 7', 'said']) when that is done
 */
export function conflate<TValue, TResult>(
  config: ConflateConfig<TValue, TResult>,
): OperatorFunction<TValue, TResult> {
  const { key, project, onReplaced } = config;
  const max = within('max', config.max, { min: 1, max: 10_000_000 });
  return (source$: Observable<TValue>) =>
    defer(() => {
      const waiting = new ConflatingQueue<TValue>({ key });
      let replaced = 0;
      return source$.pipe(
        filter((value) => {
          const before = waiting.length;
          const older = waiting.push(value);
          if (waiting.length > max) throw new BufferOverflowError(max);
          if (waiting.length > before) return before === 0;
          replaced += 1;
          onReplaced?.(older as TValue, replaced);
          return false;
        }),
        // bounded: one turn for all that wait.
        mergeMap(() => project(waiting.takeAll()), 1),
      );
    });
}
