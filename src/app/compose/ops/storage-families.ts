import { type MetricFamily } from '../../../ports/metrics';
import { type Storage } from '../open-storage';
import { byLabel } from './by-label';

/** The pool, and reading the past. */
export function storageFamilies({
  database,
  log,
}: Pick<Storage, 'database' | 'log'>): readonly MetricFamily[] {
  return [
    {
      name: 'mythos_database_connections',
      help: 'Connections of the pool; that of the commits is beside them.',
      kind: 'gauge',
      labels: ['state'],
      read: () => {
        const { total, idle } = database.counts();
        return byLabel('state', { used: total - idle, idle });
      },
    },
    {
      name: 'mythos_database_waiting',
      help: 'Queries that wait for a connection.',
      kind: 'gauge',
      read: () => database.counts().waiting,
    },
    {
      name: 'mythos_database_queries_in_flight',
      help: 'Queries under way, those that wait included.',
      kind: 'gauge',
      read: () => database.counts().inFlight,
    },
    {
      name: 'mythos_log_reads',
      help: 'Reads of the event log now.',
      kind: 'gauge',
      labels: ['state'],
      read: () => {
        const { active, waiting } = log.counters();
        return byLabel('state', { active, waiting });
      },
    },
    {
      name: 'mythos_log_reads_refused_total',
      help: 'Reads of the event log that were turned away.',
      kind: 'counter',
      read: () => log.counters().refused,
    },
    {
      name: 'mythos_log_events_skipped_total',
      help: 'Events of a kind that only a newer version knows, left out of what was read.',
      kind: 'counter',
      read: () => log.counters().skipped,
    },
  ];
}
