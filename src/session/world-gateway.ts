import { type CommandInput } from '../model/input';
import { type AccountId, type PlayerId } from '../model/ids';
import { type Answer } from '../model/outcome';
import { type Snapshot } from '../model/snapshot';
import { type Viewer } from '../model/viewer';
import { type ClockView, type Vitals } from '../model/views';
import { type Observable } from 'rxjs';

/** What sessions need of the world; `app` plugs it in. Everything but `command` answers from committed memory. */
export interface WorldGateway {
  /** Hot: acts at once. Errors with `CommandFault`. */
  readonly command: (asked: Omit<CommandInput, 'kind'>) => Observable<Answer>;
  readonly linkLost: (player: PlayerId) => void;
  readonly linkBack: (player: PlayerId) => void;
  /** Who of this account is in the world. */
  readonly playerOf: (account: AccountId) => PlayerId | null;
  /** As it is at the head of the log; null = not in the world. */
  readonly viewerOf: (player: PlayerId) => Viewer | null;
  readonly snapshotOf: (player: PlayerId) => Snapshot | null;
  readonly vitalsOf: (player: PlayerId) => Vitals | null;
  /** The player's own words for longer ones. */
  readonly aliasesOf: (player: PlayerId) => Readonly<Record<string, string>>;
  readonly clock: () => ClockView;
  /** How many are in the world. */
  readonly online: () => number;
}
