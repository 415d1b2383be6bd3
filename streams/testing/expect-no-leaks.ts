import { closeRemembered } from './close-after-test';
import { endWatch, startWatch } from './leak-watch';
import { endTimerWatch, startTimerWatch } from './timer-watch';

/** Begins to watch a test; `test/setup.ts` calls it before each, so that what `beforeAll` makes is not held against the first. */
export function watchForLeaks(): void {
  startWatch();
  startTimerWatch();
}

/**
 * Rejects when the test that just ended left something open, naming each thing: roots of CompositeSubscription that are not
 * closed, subscriptions made outside operators and marble runs that have not ended, timers of rxjs's schedulers and
 * of virtual worlds that wait still, and errors that rxjs had nobody to tell of. What `closeAfterTest` remembers is closed before.
 *
 * `test/setup.ts` calls it after each test, so that a test that leaks fails by name.
 *
 * - **Errors** one Error with all findings.
 * - **Time** waits one turn of the real timers, since rxjs reports unheard errors by `setTimeout`.
 * - **Order** after the `afterEach` of the test's own `describe` blocks, before those at the top of its file.
 */
export async function expectNoLeaks(): Promise<void> {
  const unclosed = closeRemembered();
  await new Promise((resolve) => setTimeout(resolve, 0));
  const findings = [...unclosed, ...endWatch(), ...endTimerWatch()];
  if (findings.length > 0) throw new Error(`The test leaks:\n- ${findings.join('\n- ')}`);
}
