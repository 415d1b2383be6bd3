import { expectNoLeaks } from '#streams/testing';

afterEach(expectNoLeaks);
