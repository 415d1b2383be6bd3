import { type Context, marbles as rxjsMarbles } from 'rxjs-marbles/jest';
import { unwatched } from './leak-watch';

/**
 * A test whose time is virtual, written as marble diagrams: `it('…', marbles((m) => { … }))`.
 *
 * Use it for everything that has to do with when; `m.scheduler` is the clock to hand to the code under test.
 *
 * - **Completes** the diagrams are compared when the test's function returns, or at `m.flush()`. Subscriptions made in it are
 *   not looked at for leaks, since the comparison ends its own.
 * - **Errors** a diagram that differs fails the test, with both sides drawn.
 * - **Time** virtual and without end: a source that never ends needs `take(n)` or an unsubscription marble, or the test
 *   hangs. Promises and global timers are not virtual.
 * - **Order** ties within a frame resolve in order of creation.
 */
export function marbles<TRow extends unknown[]>(
  test: (m: Context, ...row: TRow) => void,
): (...row: TRow) => void {
  return (...row) => {
    const run = rxjsMarbles((m) => {
      test(m, ...row);
    });
    unwatched(run);
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
