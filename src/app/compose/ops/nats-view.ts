import { type RelayCounts } from '../../../cluster/relay';
import { type LinkReport } from '../../../infra/nats/nats-link';
import { type LetterCounts } from './keep-invalid';

/** What joins a node to others, as numbers. */
export interface NatsView {
  readonly report: () => LinkReport;
  readonly letters: () => LetterCounts;
  /** null = this node carries nothing outwards now. */
  readonly relay: () => RelayCounts | null;
}
