import { type FollowerCounts } from '../../../cluster/follower-counts';
import { type RelayCounts } from '../../../cluster/relay';
import { type LinkReport } from '../../../infra/nats/nats-link';
import { type LetterCounts } from './keep-invalid';

/** What joins a node to others, as numbers. */
export interface NatsView {
  readonly report: () => LinkReport;
  readonly letters: () => LetterCounts;
  readonly follower: () => FollowerCounts;
  /** How often another node was met that is called like this one. */
  readonly namesakes: () => number;
  /** This machine's clock against the database's; positive = ahead. */
  readonly clockSkewMs: () => number;
  /** null = this node carries nothing outwards now. */
  readonly relay: () => RelayCounts | null;
}
