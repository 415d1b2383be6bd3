import { type NewDeadLetter } from '../../../../../src/ports/dead-letters';

/** A letter of a message that a test names. */
export const letterOf = (over: Partial<NewDeadLetter> = {}): NewDeadLetter => ({
  stream: 'MYTHOS_WORK',
  subject: 'mythos.test.work.a',
  reason: 'exhausted',
  deliveries: 5,
  firstError: 'Error: first',
  lastError: 'Error: last',
  correlationId: 'c1',
  headers: { 'X-Kept': 'yes', 'Nats-Msg-Id': 'old' },
  body: { n: 1 },
  ...over,
});
