import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import {
  defer,
  firstValueFrom,
  map,
  type Observable,
  type SchedulerLike,
  subscribeOn,
  timeout,
} from 'rxjs';
import {
  type HistogramSpec,
  type Labels,
  type MetricFamily,
  type Metrics,
  type Reading,
} from '../../ports/metrics';

export interface MetricsConfig {
  /** What has to be asked for may take so long, ms; then it is left out. */
  readonly answerWithinMs: number;
  readonly scheduler: SchedulerLike;
}

/**
 * Numbers for Prometheus. What is counted elsewhere is read at each scrape, so that nothing is counted twice.
 *
 * - **Errors** none: a family that cannot be read is left out of the scrape, and counted in `mythos_scrape_failures_total`.
 * - **Memory** one entry per family and per set of label values.
 */
export function createMetrics(config: MetricsConfig): Metrics {
  const registry = new Registry();
  let failures = 0;
  const registers = [registry];

  /** null = it cannot be read. */
  const readingOf = async (family: MetricFamily): Promise<Reading | null> => {
    try {
      return 'read' in family ? family.read() : await answerTo(family.ask(), config);
    } catch {
      failures += 1;
      return null;
    }
  };

  const addFamily = (family: MetricFamily): void => {
    const { name, help, kind, labels = [] } = family;
    const spec = { name, help, labelNames: labels, registers, collect };
    const made = kind === 'counter' ? counter(spec) : gauge(spec);
    async function collect(): Promise<void> {
      const reading = (await readingOf(family)) ?? (labels.length === 0 ? NaN : []);
      made.reset();
      if (typeof reading === 'number') made.set({}, reading);
      else for (const { value, labels: of = {} } of reading) made.set(of, value);
    }
  };

  addFamily({
    name: 'mythos_scrape_failures_total',
    help: 'Families that could not be read.',
    kind: 'counter',
    read: () => failures,
  });
  return {
    add: (families) => {
      for (const family of families) addFamily(family);
    },
    histogram: ({ name, help, labels = [], buckets }: HistogramSpec) => {
      const made = new Histogram({
        name,
        help,
        labelNames: labels,
        buckets: [...buckets],
        registers,
      });
      return {
        observe: (value, of) => {
          if (of === undefined) made.observe(value);
          else made.observe(of, value);
        },
      };
    },
    scrape: () =>
      defer(() => registry.metrics()).pipe(
        map((text) => ({ contentType: registry.contentType, text })),
      ),
  };
}

const answerTo = (asked$: Observable<Reading>, config: MetricsConfig): Promise<Reading> =>
  firstValueFrom(
    // In a later turn: what is asked here is not to be in the numbers of this scrape.
    asked$.pipe(
      subscribeOn(config.scheduler),
      timeout({ first: config.answerWithinMs, scheduler: config.scheduler }),
    ),
    { defaultValue: NaN },
  );

/** A family that is written anew at each scrape. */
interface Written {
  readonly reset: () => void;
  readonly set: (labels: Labels, value: number) => void;
}

interface Spec {
  readonly name: string;
  readonly help: string;
  readonly labelNames: readonly string[];
  readonly registers: Registry[];
  readonly collect: () => Promise<void>;
}

function gauge(spec: Spec): Written {
  const made = new Gauge(spec);
  return {
    reset: () => {
      made.reset();
    },
    set: (labels, value) => {
      made.set(labels, value);
    },
  };
}

/** It can only be added to. */
function counter(spec: Spec): Written {
  const made = new Counter(spec);
  return {
    reset: () => {
      made.reset();
    },
    set: (labels, value) => {
      if (Number.isFinite(value)) made.inc(labels, value);
    },
  };
}
