import { type HistoryQuery } from '../../../ports/event-log';
import { type Query } from './query-pool';

const WHISPERS = `select log_offset, body from event_log where log_offset in (
  (select log_offset from event_log where actor = $1 order by log_offset desc limit $2)
  union
  (select log_offset from event_log where target = $1 order by log_offset desc limit $2)
) order by log_offset desc limit $2`;

const CHANNEL = `select log_offset, body from event_log where channel = $1 order by log_offset desc limit $2`;

/** Said by the house, on no channel. */
const ANNOUNCED = `select log_offset, body from event_log where type = 'system.announced' order by log_offset desc limit $1`;

/** Newest first. */
export function historyQuery(query: HistoryQuery): Query {
  if (query.kind === 'channel' && query.channel === 'announce')
    return { name: 'announced_history', text: ANNOUNCED, values: [query.limit] };
  return query.kind === 'channel'
    ? { name: 'channel_history', text: CHANNEL, values: [query.channel, query.limit] }
    : { name: 'whisper_history', text: WHISPERS, values: [query.player, query.limit] };
}
