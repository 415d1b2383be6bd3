import { expectNoNodeLeaks, watchNode } from './set-up/expect-no-node-leaks';
import { expectNoLeaks, streamMatchers, watchForLeaks } from '#streams/testing';

expect.extend(streamMatchers);

/** Journeys and faults share one running app among the tests of a file: they are looked over when the file has ended. */
const isShared = /[/\\]test[/\\](journeys|faults)[/\\]/.test(expect.getState().testPath ?? '');

if (isShared) {
  beforeAll(watchForLeaks);
  beforeAll(watchNode);
  afterAll(expectNoLeaks);
  afterAll(expectNoNodeLeaks);
} else {
  beforeEach(watchForLeaks);
  beforeEach(watchNode);
  afterEach(expectNoLeaks);
  afterEach(expectNoNodeLeaks);
}
