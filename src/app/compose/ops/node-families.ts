import { type MetricFamily } from '../../../ports/metrics';
import { byLabel } from './by-label';
import { type NatsView } from './nats-view';

/** What follows another node's world, and how that node's name and clock go with this one's. */
export const followerFamilies = ({
  follower,
  namesakes,
  clockSkewMs,
}: NatsView): readonly MetricFamily[] => [
  {
    name: 'mythos_follower_commits_total',
    help: 'News of commits: applied; late or doubled; unfit or untrue, and the database was believed. And reads of what was missing.',
    kind: 'counter',
    labels: ['became'],
    read: () => byLabel('became', { ...follower() }),
  },
  {
    name: 'mythos_nodes_same_name_total',
    help: 'How often another node was met that has the name of this one.',
    kind: 'counter',
    read: namesakes,
  },
  {
    name: 'mythos_clock_skew_seconds',
    help: "How far this machine's clock is ahead of the database's, by which all nodes go.",
    kind: 'gauge',
    read: () => clockSkewMs() / 1_000,
  },
];

/** What goes outwards. */
export const outwardFamilies = ({ relay, letters }: NatsView): readonly MetricFamily[] => [
  {
    name: 'mythos_relay_rows_total',
    help: 'Committed rows that this node has carried outwards since it last took the world, and failures.',
    kind: 'counter',
    labels: ['became'],
    read: () => {
      const now = relay();
      return now === null ? [] : byLabel('became', { carried: now.carried, failed: now.failures });
    },
  },
  {
    name: 'mythos_relay_lag_rows',
    help: 'Committed rows that are not carried yet; NaN where another node does it.',
    kind: 'gauge',
    read: () => relay()?.lag ?? NaN,
  },
  {
    name: 'mythos_dead_letters_total',
    help: 'Messages that did not validate: kept as dead letters, or lost.',
    kind: 'counter',
    labels: ['became'],
    read: () => byLabel('became', letters()),
  },
];
