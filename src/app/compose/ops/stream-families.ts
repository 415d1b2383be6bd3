import { type Connections } from '../../../http/stream/connections';
import { type MetricFamily } from '../../../ports/metrics';
import { type CommandDesk } from '../../../session/command-desk';
import { type Sessions } from '../../../session/sessions';
import { byLabel } from './by-label';
import { fresh } from './fresh';

/** Streams, and what is sent on them. */
export function streamFamilies(parts: {
  readonly sessions: Sessions;
  readonly connections: Connections;
  readonly desk: CommandDesk;
}): readonly MetricFamily[] {
  const { sessions, connections, desk } = parts;
  const totals = fresh(() => sessions.totals);
  return [
    {
      name: 'mythos_streams_open',
      help: 'Streams that are open.',
      kind: 'gauge',
      read: () => sessions.size,
    },
    {
      name: 'mythos_stream_sockets',
      help: 'Sockets of streams, those that linger included.',
      kind: 'gauge',
      read: () => connections.size,
    },
    {
      name: 'mythos_streams_opened_total',
      help: 'Streams that began afresh, resumed, or were told to begin anew.',
      kind: 'counter',
      labels: ['beginning'],
      read: () => byLabel('beginning', totals().opened),
    },
    {
      name: 'mythos_streams_closed_total',
      help: 'Streams that ended, by their last word; gone = the client went.',
      kind: 'counter',
      labels: ['reason'],
      read: () => byLabel('reason', totals().closed),
    },
    {
      name: 'mythos_streams_put_off_total',
      help: 'Streams that were refused for now: too many, or too fast.',
      kind: 'counter',
      read: () => totals().putOff,
    },
    {
      name: 'mythos_stream_ends_total',
      help: 'What it took to end a stream that was to end.',
      kind: 'counter',
      labels: ['step'],
      read: () => byLabel('step', connections.counters),
    },
    {
      name: 'mythos_events_published_total',
      help: 'Committed events that came to this node.',
      kind: 'counter',
      read: () => totals().events,
    },
    {
      name: 'mythos_events_delivered_total',
      help: 'Frames that events became, one for each stream that may see it.',
      kind: 'counter',
      read: () => totals().shown,
    },
    {
      name: 'mythos_stream_frames_total',
      help: 'Frames on their way to clients; conflated and dropped ones were replaced, or are read from the log.',
      kind: 'counter',
      labels: ['became'],
      read: () => {
        const { frames, coalesced, conflated, droppedToPull } = totals().outgoing;
        const written = frames - coalesced;
        return byLabel('became', { written, coalesced, conflated, dropped: droppedToPull });
      },
    },
    {
      name: 'mythos_stream_writes_total',
      help: 'Writes to the sockets of streams.',
      kind: 'counter',
      read: () => totals().outgoing.writes,
    },
    {
      name: 'mythos_stream_pulls_total',
      help: 'Chunks of the log that streams which were behind have read.',
      kind: 'counter',
      read: () => totals().outgoing.pulls,
    },
    {
      name: 'mythos_commands_limited_total',
      help: 'Lines that came too fast.',
      kind: 'counter',
      read: () => desk.limited,
    },
  ];
}
