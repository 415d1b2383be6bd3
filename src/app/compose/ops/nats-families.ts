import { type LinkReport } from '../../../infra/nats/nats-link';
import { type WindowSummary } from '../../../infra/nats/window';
import { type LinkState } from '../../../ports/node-link';
import { type MetricFamily, type Sample } from '../../../ports/metrics';
import { byLabel, oneOf, secondsOf } from './by-label';
import { fresh } from './fresh';
import { followerFamilies, outwardFamilies } from './node-families';
import { type NatsView } from './nats-view';

const STATES: readonly LinkState['kind'][] = [
  'disconnected',
  'connecting',
  'connected',
  'degraded',
  'reconnecting',
  'circuit-open',
  'closed',
];
/** The link to other nodes, and what goes outwards. */
export function natsFamilies(view: NatsView): readonly MetricFamily[] {
  const report = fresh(view.report);
  const counts = () => report().counts;
  const perLine = (of: (line: LinkReport['outbox']) => number) => (): readonly Sample[] =>
    linesOf(report()).map(([connection, line]) => ({ labels: { connection }, value: of(line) }));
  return [
    {
      name: 'mythos_nats_state',
      help: '1 for the state of the link to other nodes.',
      kind: 'gauge',
      labels: ['state'],
      read: () => oneOf('state', STATES, report().state.kind),
    },
    {
      name: 'mythos_nats_connection_up',
      help: '1 where a connection is connected.',
      kind: 'gauge',
      labels: ['connection'],
      read: perLine(({ state: { kind } }) => (kind === 'connected' || kind === 'degraded' ? 1 : 0)),
    },
    {
      name: 'mythos_nats_rtt_seconds',
      help: 'Round trips of the newest hundred pings.',
      kind: 'gauge',
      labels: ['connection', 'quantile'],
      read: () =>
        linesOf(report()).flatMap(([connection, { rttMs }]) => quantiles(rttMs, { connection })),
    },
    {
      name: 'mythos_nats_reconnects_total',
      help: 'Reconnects.',
      kind: 'counter',
      labels: ['connection'],
      read: perLine(({ reconnects }) => reconnects),
    },
    {
      name: 'mythos_nats_connections_lost_total',
      help: 'Losses of a connection.',
      kind: 'counter',
      labels: ['connection'],
      read: perLine(({ lost }) => lost),
    },
    {
      name: 'mythos_nats_in_flight',
      help: 'Requests under way.',
      kind: 'gauge',
      labels: ['connection'],
      read: perLine(({ inFlight }) => inFlight),
    },
    {
      name: 'mythos_nats_uses_total',
      help: 'Messages that went by a connection.',
      kind: 'counter',
      labels: ['connection'],
      read: perLine(({ uses }) => uses),
    },
    {
      name: 'mythos_nats_busy_seconds_total',
      help: 'How long something was under way on a connection.',
      kind: 'counter',
      labels: ['connection'],
      read: perLine(({ busyMs }) => busyMs / 1_000),
    },
    {
      name: 'mythos_nats_messages_total',
      help: 'Messages, by what became of them.',
      kind: 'counter',
      labels: ['became'],
      read: () => {
        const { published, received, dropped, overflowed, unsendable, duplicates } = counts();
        const all = { published, received, dropped, overflowed, unsendable, duplicates };
        return byLabel('became', all);
      },
    },
    {
      name: 'mythos_nats_invalid_total',
      help: 'Messages that did not validate.',
      kind: 'counter',
      labels: ['reason'],
      read: () => byLabel('reason', counts().invalid),
    },
    {
      name: 'mythos_nats_requests_total',
      help: 'Requests of this node, by how they ended.',
      kind: 'counter',
      labels: ['outcome'],
      read: () => byLabel('outcome', counts().requests),
    },
    {
      name: 'mythos_nats_requests_asked_again_total',
      help: 'Requests asked again, since their connection was lost.',
      kind: 'counter',
      read: () => counts().askedAgain,
    },
    {
      name: 'mythos_nats_request_seconds',
      help: 'How long the newest thousand requests of this node took.',
      kind: 'gauge',
      labels: ['quantile'],
      read: () => quantiles(counts().requestMs),
    },
    {
      name: 'mythos_nats_served_total',
      help: 'Requests of others: taken, refused since too many waited, erred.',
      kind: 'counter',
      labels: ['became'],
      read: () => {
        const { served, busy, failed } = counts();
        return byLabel('became', { taken: served, busy, failed });
      },
    },
    {
      name: 'mythos_nats_handling_seconds',
      help: 'Of the newest thousand requests of others, from their coming to their answer.',
      kind: 'gauge',
      labels: ['quantile'],
      read: () => quantiles(counts().servedMs),
    },
    {
      name: 'mythos_nats_handled_total',
      help: 'Requests of others that were answered within so many seconds of their coming; +Inf = all.',
      kind: 'counter',
      labels: ['within'],
      read: () =>
        counts().servedWithin.map(([ms, value]) => ({
          labels: { within: ms === Infinity ? '+Inf' : String(ms / 1_000) },
          value,
        })),
    },
    {
      name: 'mythos_nats_ends_total',
      help: 'What it took to end what was to end: asked, aborted, destroyed.',
      kind: 'counter',
      labels: ['of', 'step'],
      read: () => {
        const { handlers, connections } = counts();
        return Object.entries({ handlers, connections }).flatMap(([of, steps]) =>
          Object.entries(steps).map(([step, value]) => ({ labels: { of, step }, value })),
        );
      },
    },
    ...followerFamilies(view),
    ...outwardFamilies(view),
  ];
}

/** By a name that no restart and no other node changes. */
const linesOf = ({
  lines,
  outbox,
}: LinkReport): readonly (readonly [string, LinkReport['outbox']])[] => [
  ...lines.map((line, at) => [String(at + 1), line] as const),
  ['outbox', outbox] as const,
];

const quantiles = (
  { p50, p99, max }: WindowSummary,
  labels: Readonly<Record<string, string>> = {},
): readonly Sample[] =>
  Object.entries({ '0.5': p50, '0.99': p99, '1': max }).map(([quantile, ms]) => ({
    labels: { ...labels, quantile },
    value: secondsOf(ms),
  }));
