import { type HistoryQuery } from '../../../ports/event-log';
import { type Query } from './query-pool';

const WHISPERS = `select log_offset, body from event_log where log_offset in (
  (select log_offset from event_log where actor = $1 order by log_offset desc limit $2)
  union
  (select log_offset from event_log where target = $1 order by log_offset desc limit $2)
) order by log_offset desc limit $2`;

const CHANNEL = `select log_offset, body from event_log where channel = $1 order by log_offset desc limit $2`;

/** Newest first. */
export function historyQuery(query: HistoryQuery): Query {
  return query.kind === 'channel'
    ? { name: 'channel_history', text: CHANNEL, values: [query.channel, query.limit] }
    : { name: 'whisper_history', text: WHISPERS, values: [query.player, query.limit] };
}
