import { type PendingTimer } from '../timer-watch';
import { type Matched, type MatcherThis } from './matcher';

/** Anything that can tell what it waits for: a `virtualWorld()`. */
export interface Waiter {
  readonly pending: () => readonly PendingTimer[];
}

/**
 * Whether a world has nothing scheduled: all that was begun has run, or was cancelled. What waits is told, with the line that scheduled it.
 *
 * Use it after closing something within a test; after the test `expectNoLeaks` looks anyway.
 *
 * @example
 * const subscription = interval(1_000, world.scheduler).subscribe();
 * subscription.unsubscribe();
 * expect(world).toHaveNothingPending();
 */
export function toHaveNothingPending(this: MatcherThis, world: Waiter): Matched {
  const waiting = world.pending();
  const rows = waiting.map(
    ({ at, inMs, madeAt }) => `  at ${at} ms (in ${inMs} ms), made at ${madeAt}`,
  );
  return {
    pass: waiting.length === 0,
    message: () =>
      [
        this.utils.matcherHint('toHaveNothingPending', 'world', ''),
        '',
        waiting.length === 0 ? 'Nothing is pending.' : `Pending, ${waiting.length}:`,
        ...rows.map((row) => this.utils.RECEIVED_COLOR(row)),
      ].join('\n'),
  };
}
