import { type Change } from '../model/batch';
import { type GameEvent } from '../model/event';
import { type CommandId, type PlayerId } from '../model/ids';
import { type Outcome } from '../model/outcome';
import { type CommandFaultCode } from '../model/command-fault';
import { type Entry } from './inbox';

/** What one entry will be told if its batch is committed. */
export type Settlement =
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'duplicate'; readonly outcome: Outcome; readonly offset: number }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'fault'; readonly code: CommandFaultCode };

/** One entry, stepped. */
export interface Drafted {
  readonly entry: Entry;
  readonly settlement: Settlement;
  readonly changes: readonly Change[];
  readonly events: readonly GameEvent[];
  /** To be kept 24 hours; only of commands that acted or were refused. */
  readonly keep: {
    readonly player: PlayerId;
    readonly command: CommandId;
    readonly line: string;
  } | null;
}
