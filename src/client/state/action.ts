import { type Answer } from '../../model/outcome';
import { type MapView } from '../../model/views';
import { type Signal } from '../wire/signal';
import { type PageState } from './page-state';

/** What the connection loop reports besides the stream itself. */
export type NetNews =
  | { readonly kind: 'connecting' }
  | {
      readonly kind: 'waiting';
      readonly why: 'retrying' | 'draining' | 'full';
      /** Until the next attempt. */
      readonly ms: number;
      /** When bytes last came. */
      readonly heardAt: number | null;
    }
  | { readonly kind: 'offline'; readonly heardAt: number | null }
  | { readonly kind: 'final'; readonly code: string; readonly text: string };

/** What becomes of a command that was posted. */
export type Posted =
  | { readonly kind: 'answered'; readonly id: string; readonly answer: Answer }
  /** Not taken, for good. */
  | { readonly kind: 'rejected'; readonly id: string; readonly text: string }
  | { readonly kind: 'signed-out' };

/** All that can change the page. Each carries the wall time, ms, at which it came in. */
export type Action = { readonly now: number } & (
  | { readonly kind: 'signal'; readonly signal: Signal }
  | { readonly kind: 'net'; readonly news: NetNews }
  | { readonly kind: 'typed'; readonly id: string; readonly line: string }
  | { readonly kind: 'sending'; readonly id: string }
  | { readonly kind: 'posted'; readonly posted: Posted }
  | { readonly kind: 'mapped'; readonly map: MapView }
  | { readonly kind: 'restored'; readonly state: Partial<PageState> }
  | { readonly kind: 'noticed'; readonly text: string }
  /** The server has a newer page than this one. */
  | { readonly kind: 'outdated' }
  | { readonly kind: 'tick' }
);
