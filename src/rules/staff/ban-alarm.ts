import { type RecordAlarm } from '../alarm';
import { done } from '../verdicts';

/** A ban for a time is over when it is. */
export const banAlarm: RecordAlarm<'ban'> = {
  next: ({ until }) => until ?? Infinity,
  ring: (_turn, { id }) => done([{ kind: 'record-gone', of: 'ban', id }], []),
};
