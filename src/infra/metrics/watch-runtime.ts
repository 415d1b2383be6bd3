import { getHeapStatistics } from 'node:v8';
import { type MetricFamily, type Sample } from '../../ports/metrics';
import { Collections } from './collections';
import { EventLoopDelay, type LoopDelay } from './event-loop-delay';

/** What Node says of the process. */
export interface RuntimeWatch {
  readonly families: readonly MetricFamily[];
  readonly loopDelay: () => LoopDelay;
  /** Nothing is sampled any more. */
  readonly close: () => void;
}

const RESOLUTION_MS = 10;
const WINDOW_MS = 10_000;

/** Begins to watch the event loop, garbage collections and memory of this process. `now` is monotonic, ms. */
export function watchRuntime(now: () => number): RuntimeWatch {
  const delay = new EventLoopDelay({ resolutionMs: RESOLUTION_MS, windowMs: WINDOW_MS, now });
  const collections = new Collections();
  return {
    families: [...loopFamilies(delay), ...collectionFamilies(collections), ...MEMORY, ...PROCESS],
    loopDelay: () => delay.read(),
    close: () => {
      delay.close();
      collections.close();
    },
  };
}

const loopFamilies = (delay: EventLoopDelay): readonly MetricFamily[] => [
  {
    name: 'mythos_event_loop_delay_seconds',
    help: 'How long the event loop kept others waiting, less the resolution of the sampling; the worse of this window of 10 s and the last.',
    kind: 'gauge',
    labels: ['quantile'],
    read: () => {
      const { p50, p99, max } = delay.read();
      return quantiles([
        ['0.5', p50],
        ['0.99', p99],
        ['1', max],
      ]);
    },
  },
];

const quantiles = (rows: readonly (readonly [string, number])[]): readonly Sample[] =>
  rows.map(([quantile, value]) => ({ labels: { quantile }, value }));

const byKind = (of: Readonly<Record<string, number>>, scale = 1): readonly Sample[] =>
  Object.entries(of).map(([kind, value]) => ({ labels: { kind }, value: value / scale }));

const collectionFamilies = (collections: Collections): readonly MetricFamily[] => [
  {
    name: 'mythos_gc_runs_total',
    help: 'Garbage collections.',
    kind: 'counter',
    labels: ['kind'],
    read: () => byKind(collections.count),
  },
  {
    name: 'mythos_gc_seconds_total',
    help: 'What they took together.',
    kind: 'counter',
    labels: ['kind'],
    read: () => byKind(collections.ms, 1_000),
  },
  {
    name: 'mythos_heap_after_gc_bytes',
    help: 'What the heap held soon after the last major collection; NaN before the first.',
    kind: 'gauge',
    read: () => collections.heapAfterMajor,
  },
];

const MEMORY: readonly MetricFamily[] = [
  {
    name: 'mythos_heap_used_bytes',
    help: 'What the heap holds.',
    kind: 'gauge',
    read: () => getHeapStatistics().used_heap_size,
  },
  {
    name: 'mythos_heap_limit_bytes',
    help: 'What it may hold at most.',
    kind: 'gauge',
    read: () => getHeapStatistics().heap_size_limit,
  },
  {
    name: 'mythos_external_memory_bytes',
    help: 'Buffers and what else is outside the heap.',
    kind: 'gauge',
    read: () => process.memoryUsage().external,
  },
  {
    name: 'mythos_resident_memory_bytes',
    help: 'What the process has in memory altogether.',
    kind: 'gauge',
    read: () => process.memoryUsage.rss(),
  },
];

const PROCESS: readonly MetricFamily[] = [
  {
    name: 'mythos_cpu_seconds_total',
    help: 'Processor time of the process, its threads included.',
    kind: 'counter',
    read: () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1e6;
    },
  },
  {
    name: 'mythos_uptime_seconds',
    help: 'How long the process has been running.',
    kind: 'gauge',
    read: () => process.uptime(),
  },
];
