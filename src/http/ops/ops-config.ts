import { type CompositeSubscription } from '#streams';
import { type HealthCheck } from '../../model/health-check';
import { type DeadLetters } from '../../ports/dead-letters';
import { type LogControl, type Logger } from '../../ports/logger';
import { type Metrics } from '../../ports/metrics';

/** What operators see and do. */
export interface OpsConfig {
  readonly metrics: Pick<Metrics, 'scrape'>;
  /** The root of all that was started. */
  readonly app: Pick<CompositeSubscription, 'snapshot'>;
  readonly deadLetters: DeadLetters;
  readonly log: LogControl;
  /** What the server needs to be played on, and how it is. */
  readonly checks: () => readonly HealthCheck[];
  readonly logger: Logger;
  readonly uuid: () => string;
  readonly bodyMaxBytes: number;
}
