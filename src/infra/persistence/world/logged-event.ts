import { type LoggedEvent } from '../../../model/event';
import { isEventType } from '../../../model/event-types';
import { type Row } from './query-pool';

/** The event of a row `(log_offset, body)`; null = of a type that a newer version may have written. */
export function toLoggedEvent(row: Row): LoggedEvent | null {
  const body = row['body'];
  if (typeof body !== 'object' || body === null || !('type' in body)) return null;
  if (typeof body.type !== 'string' || !isEventType(body.type)) return null;
  // Whatever has a known type was written by `commit_batch`, from a GameEvent.
  return { ...body, offset: Number(row['log_offset']) } as LoggedEvent;
}
