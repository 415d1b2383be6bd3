import { type Observable } from 'rxjs';
import type { Batch, CommitEnd, CommitPlace } from '../model/batch';
import type { CommandId, PlayerId, ZoneId } from '../model/ids';
import type { StoredOutcome } from '../model/outcome';

/** The one writer's connection. Cold; each subscription acts once; nothing is tried twice behind your back. */
export interface Committer {
  /** Never errors: every end is a value. */
  readonly commit: (batch: Batch) => Observable<CommitEnd>;
  /** Outcomes kept for these commands. Errors when the connection is not there. */
  readonly outcomes: (
    asked: readonly { readonly player: PlayerId; readonly command: CommandId }[],
  ) => Observable<readonly StoredOutcome[]>;
  /** Opens a fresh connection and raises the zones' tokens, which waits for an older commit or shuts it out. Errors when it cannot. */
  readonly takeZones: (zones: readonly ZoneId[]) => Observable<Readonly<Record<ZoneId, number>>>;
  /** Whether a batch was stored after all; null = it was not. Only true after `takeZones`. */
  readonly find: (batchId: string) => Observable<CommitPlace | null>;
}
