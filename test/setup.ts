import { expectNoLeaks, watchForLeaks } from '#streams/testing';

beforeEach(watchForLeaks);
afterEach(expectNoLeaks);
