import { asyncScheduler } from 'rxjs';
import { createMetrics } from '../../../infra/metrics/create-metrics';
import { type Metrics } from '../../../ports/metrics';
import { monotonic } from '../../world-clock';
import { type Meters, metersOf } from './meters';

/** The numbers of one server. */
export interface Measuring {
  readonly metrics: Metrics;
  readonly meters: Meters;
}

/** What a scrape has to ask the database or NATS for may take so long, ms. */
const ANSWER_WITHIN_MS = 1_000;

export function startMeasuring(): Measuring {
  const metrics = createMetrics({ answerWithinMs: ANSWER_WITHIN_MS, scheduler: asyncScheduler });
  return { metrics, meters: metersOf(metrics, monotonic) };
}
