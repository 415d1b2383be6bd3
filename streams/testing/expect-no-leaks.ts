import { closeRemembered } from './close-after-test';
import { endWatch, startWatch } from './leak-watch';
import { withLines } from './place';
import { endTimerWatch, startTimerWatch } from './timer-watch';

/** Begins to watch a test; `test/setup.ts` calls it before each, so that what `beforeAll` makes is not held against the first. */
export function watchForLeaks(): void {
  startWatch();
  startTimerWatch();
}

/**
 * Rejects when the test that just ended left something open, naming each thing: roots of CompositeSubscription that are not
 * closed, subscriptions made outside operators and marble runs that have not ended, timers of rxjs's schedulers and
 * of virtual worlds that wait still, and errors that rxjs had nobody to tell of. What `closeAfterTest` remembers is closed before. Timers and subscriptions that are found are ended, so that the process can end.
 *
 * `test/setup.ts` calls it after each test, so that a test that leaks fails by name.
 *
 * - **Errors** one Error with all findings, at the lines that made them.
 * - **Time** waits one turn of the real timers, since rxjs reports unheard errors by `setTimeout`.
 * - **Order** after the `afterEach` of the test's own `describe` blocks, before those at the top of its file.
 */
export async function expectNoLeaks(): Promise<void> {
  const unclosed = closeRemembered();
  await new Promise((resolve) => setTimeout(resolve, 0));
  // Before the subscriptions are ended, and their timers with them.
  const timers = endTimerWatch();
  const findings = [...unclosed, ...endWatch(), ...timers];
  if (findings.length === 0) return;
  const error = new Error(`The test leaks:\n- ${findings.join('\n- ')}`);
  throw withLines(error, findings.map(lineIn));
}

/** Where the finding was made or thrown, so that the error stands there. */
const lineIn = (finding: string): string => / (?:made|thrown) at (.*)$/.exec(finding)?.[1] ?? '';
