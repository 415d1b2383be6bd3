import { type Observable } from 'rxjs';
import { type AuditRow } from '../model/audit-row';
import { type CommandInput, type ReloadInput } from '../model/input';
import { type PlayerId } from '../model/ids';
import { type Answer } from '../model/outcome';
import { type WorldView } from '../rules/view';
import { type LoopStatus } from './loop-config';

/** `away`: the world is another node's, and nobody knows whose. */
export type WorldStatus = LoopStatus | 'away';

/** What a server asks of the world, whether it has the world itself or another node does. */
export interface WorldDoor {
  /** Live: what is committed, as rules read it. */
  readonly committed: WorldView;
  readonly status: WorldStatus;
  /** The world's work, for as long as it is subscribed. Never errors. */
  readonly run$: Observable<unknown>;
  /** One value, once nothing of what came in waits for its end here. */
  readonly idle$: Observable<unknown>;
  /** Hot: acts at once. Errors with `CommandFault`: nothing was done, or nobody knows. */
  command(asked: Omit<CommandInput, 'kind'>): Observable<Answer>;
  linkLost(player: PlayerId): void;
  linkBack(player: PlayerId): void;
  rename(player: PlayerId, name: string, correlationId: string): Observable<unknown>;
  reload(input: Omit<ReloadInput, 'kind'>): Observable<unknown>;
  note(row: AuditRow): Observable<unknown>;
  /** What time brings about; nothing where another node has the world. */
  tick(): void;
  /** New commands and entries are refused from now on. */
  stopIntake(): void;
}
