import { type Context, marbles as rxjsMarbles } from 'rxjs-marbles/jest';
import { Beat, countActions } from './beat';
import { Expectations } from './expectations';
import { pendingTimers } from './timer-watch';

/**
 * A test whose time is virtual, written as marble diagrams: `it('…', marbles((m) => { … }))`.
 *
 * Use it for everything that has to do with when; `m.scheduler` is the clock to hand to the code under test.
 *
 * - **Completes** the diagrams are compared when the test's function returns, or at `m.flush()`. Then what `m.expect` has
 *   subscribed is ended, and who subscribed to an `m.hot` or `m.cold` itself; any other subscription still open is a leak.
 * - **Errors** a diagram that differs fails the test at the line of its `m.expect`, with both sides drawn.
 * - **Time** virtual and without end: a source that never ends needs `take(n)` or an unsubscription marble, or the test
 *   fails after 1,000,000 actions. Promises and global timers are not virtual.
 * - **Order** ties within a frame resolve in order of creation.
 */
export function marbles<TRow extends unknown[]>(
  test: (m: Context, ...row: TRow) => void,
): (...row: TRow) => void {
  return (...row) => {
    const run = rxjsMarbles((m) => {
      const { scheduler } = m;
      const helpers = Reflect.get(m, 'helpers_') as ConstructorParameters<typeof Expectations>[1];
      const expectations = new Expectations(scheduler, helpers);
      Reflect.set(scheduler, 'schedulerActionCtor', Beat);
      countActions(scheduler, () => [...expectations.open, ...pendingTimers()]);
      try {
        test(m, ...row);
        m.flush();
      } finally {
        expectations.end();
      }
    });
    run();
  };
}

/**
 * One marble test per row of a table: `cases('name', (m, row) => { … }, { 'row name': { … } })`.
 *
 * Use it where the same diagrams hold for several inputs; each row is a test of its own name.
 */
export function cases<TRow>(
  name: string,
  test: (m: Context, row: TRow) => void,
  rows: Readonly<Record<string, TRow>>,
): void {
  describe(name, () => {
    for (const [label, row] of Object.entries(rows)) {
      it(
        label,
        marbles((m) => {
          test(m, row);
        }),
      );
    }
  });
}
