import { type Observable } from 'rxjs';
import type { LoggedEvent } from '../model/event';
import type { PlayerId } from '../model/ids';
import type { ViewerChange } from '../model/viewer';

/** Where a log begins and ends, and which life of it this is. */
export interface LogHead {
  /** Base 36; a restore from backup mints a new one. */
  readonly epoch: string;
  /** The last committed offset; 0 = empty. */
  readonly head: number;
  /** The oldest offset still kept. */
  readonly oldest: number;
}

/** History, read from the database. Cold; each subscription is one query. Errors with the database's own. */
export interface EventLog {
  readonly head: () => Observable<LogHead>;
  /** Events with `after < offset <= upTo`, in order, `limit` at most. */
  readonly read: (range: {
    readonly after: number;
    readonly upTo: number;
    readonly limit: number;
  }) => Observable<readonly LoggedEvent[]>;
  /** The first change of this viewer after `after`; null = none. */
  readonly firstViewerChange: (player: PlayerId, after: number) => Observable<ViewerChange | null>;
  /** The newest lines of a channel, or of one player's whispers; oldest first. */
  readonly history: (query: HistoryQuery) => Observable<readonly LoggedEvent[]>;
}

export type HistoryQuery =
  | { readonly kind: 'channel'; readonly channel: string; readonly limit: number }
  | { readonly kind: 'whispers'; readonly player: PlayerId; readonly limit: number };
