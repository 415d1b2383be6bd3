import { type ScopeSnapshot } from '#streams';
import { type LogControl } from '../../../ports/logger';
import { type MetricFamily, type Sample } from '../../../ports/metrics';
import { type Phases } from '../phases';
import { fresh } from './fresh';

/** Everything that was started, by the phase that owns it, and the log. */
export function scopeFamilies(
  { app }: Pick<Phases, 'app'>,
  log: LogControl,
): readonly MetricFamily[] {
  const tree = fresh(() => app.snapshot());
  const perPhase = (of: (node: ScopeSnapshot) => number) => (): readonly Sample[] => {
    const root = tree();
    const rows = [
      [root.path, of(root)] as const,
      ...root.children.map((node) => [node.path, total(node, of)] as const),
    ];
    return rows.map(([scope, value]) => ({ labels: { scope }, value }));
  };
  return [
    {
      name: 'mythos_scope_open',
      help: 'Subscriptions, work and teardowns that a phase owns, all below it included; app = the root alone.',
      kind: 'gauge',
      labels: ['scope'],
      read: perPhase(({ open }) => open),
    },
    {
      name: 'mythos_scope_in_flight',
      help: 'Work of them that has not ended.',
      kind: 'gauge',
      labels: ['scope'],
      read: perPhase(({ inFlight }) => inFlight),
    },
    {
      name: 'mythos_scope_errors',
      help: 'Errors of those nodes that are open.',
      kind: 'gauge',
      labels: ['scope'],
      read: perPhase(({ errors }) => errors),
    },
    {
      name: 'mythos_log_lines_dropped_total',
      help: 'Lines of the log that were dropped, since its destination is slow.',
      kind: 'counter',
      read: () => log.dropped(),
    },
  ];
}

const total = (node: ScopeSnapshot, of: (node: ScopeSnapshot) => number): number =>
  node.children.reduce((sum, child) => sum + total(child, of), of(node));
