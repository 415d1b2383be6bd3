import { expectNoLeaks, watchForLeaks } from '#streams/testing';

/** Journeys and faults share one running app among the tests of a file: they are looked over when the file has ended. */
const isShared = /[/\\]test[/\\](journeys|faults)[/\\]/.test(expect.getState().testPath ?? '');

if (isShared) {
  beforeAll(watchForLeaks);
  afterAll(expectNoLeaks);
} else {
  beforeEach(watchForLeaks);
  afterEach(expectNoLeaks);
}
