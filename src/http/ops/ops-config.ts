import { type CompositeSubscription } from '#streams';
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
  /** Why no new player should be sent here; none = ready. */
  readonly unready: () => readonly string[];
  readonly logger: Logger;
  readonly uuid: () => string;
  readonly bodyMaxBytes: number;
}
