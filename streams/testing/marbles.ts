import { cases as rxjsCases, marbles as rxjsMarbles } from 'rxjs-marbles/jest';

/**
 * A test whose time is virtual, written as marble diagrams: `it('…', marbles((m) => { … }))`.
 *
 * Use it for everything that has to do with when; `m.scheduler` is the clock to hand to the code under test.
 *
 * - **Completes** the diagrams are compared when the test's function returns, or at `m.flush()`.
 * - **Errors** a diagram that differs fails the test, with both sides drawn.
 * - **Time** virtual and without end: a source that never ends needs `take(n)` or an unsubscription marble, or the test
 *   hangs. Promises and global timers are not virtual.
 * - **Order** ties within a frame resolve in order of creation.
 */
export const marbles = rxjsMarbles;

/**
 * One marble test per row of a table: `cases('name', (m, row) => { … }, { 'row name': { … } })`.
 *
 * Use it where the same diagrams hold for several inputs; each row is a test of its own name.
 */
export const cases = rxjsCases;
