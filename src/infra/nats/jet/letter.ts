import { type StoredMsg } from 'nats';
import { type DeadLetter, type NewDeadLetter } from '../../../ports/dead-letters';
import { bodyOf } from './letter-body';

const LONGEST_TEXT = 2_000;

/** As it is stored. */
export function encodeLetter(letter: NewDeadLetter, at: number): string {
  const { reason, firstError, lastError } = letter;
  return JSON.stringify({
    ...letter,
    reason: reason.slice(0, LONGEST_TEXT),
    firstError: firstError.slice(0, LONGEST_TEXT),
    lastError: lastError.slice(0, LONGEST_TEXT),
    at,
  });
}

/** As it was added. What another has put there is a letter too, which says so. */
export function decodeLetter(
  stored: Pick<StoredMsg, 'seq' | 'subject' | 'data' | 'time'>,
): DeadLetter {
  const id = String(stored.seq);
  const body = bodyOf(stored.data);
  if (isLetter(body)) return { ...body, id };
  const said = 'not written by this program';
  return {
    ...{ id, body, stream: '', subject: stored.subject, reason: 'unreadable', deliveries: 0 },
    ...{ firstError: said, lastError: said, correlationId: null, headers: {} },
    at: stored.time.getTime(),
  };
}

const TEXTS = ['stream', 'subject', 'reason', 'firstError', 'lastError'] as const;
const NUMBERS = ['deliveries', 'at'] as const;

function isLetter(body: unknown): body is Omit<DeadLetter, 'id'> {
  if (typeof body !== 'object' || body === null) return false;
  const fields = body as Readonly<Record<string, unknown>>;
  return (
    TEXTS.every((field) => typeof fields[field] === 'string') &&
    NUMBERS.every((field) => typeof fields[field] === 'number') &&
    typeof fields['headers'] === 'object' &&
    fields['headers'] !== null
  );
}
