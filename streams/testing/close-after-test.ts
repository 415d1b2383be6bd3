import { told } from './place';

const closers: (() => void)[] = [];

/**
 * Remembers to close something when the test has ended, before `expectNoLeaks` looks for what is open.
 *
 * Use it where a test begins with making something large, so that no test need think of closing it.
 *
 * - **Errors** what a closing throws fails the test; the others are closed all the same.
 * - **Order** last in, first out.
 */
export function closeAfterTest(close: () => void): void {
  closers.push(close);
}

/** Closes what was remembered; one line for each that threw. */
export function closeRemembered(): readonly string[] {
  return closers
    .splice(0)
    .reverse()
    .flatMap((close) => {
      try {
        close();
        return [];
      } catch (error) {
        return [`what was to be closed after the test threw: ${told(error)}`];
      }
    });
}
