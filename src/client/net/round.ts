import { type Observable, type SchedulerLike } from 'rxjs';
import { type NetNews } from '../state/action';
import { type Bye, type Signal } from '../wire/signal';

export interface ConnectionConfig {
  /** One attempt, resuming after the cursor: errors or completes when the line is gone. */
  open(): Observable<Signal>;
  /** The player pressed "Now", or the page is seen again. */
  readonly wake$: Observable<unknown>;
  /** Whether the device has a network; emits on subscription and at each change. */
  readonly online$: Observable<boolean>;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
  readonly scheduler: SchedulerLike;
}

/** What one round of attempt and pause leaves to the next. */
export interface Memory {
  failures: number;
  heartbeatMs: number;
  /** When bytes last came. */
  heardAt: number | null;
  end: End;
}

/** Why an attempt ended. `stale`: known dead, try again at once. */
export type End =
  | { readonly kind: 'lost' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'bye'; readonly bye: Bye }
  | { readonly kind: 'refused'; readonly status: number };

export type FromNet =
  | { readonly kind: 'signal'; readonly signal: Signal }
  | { readonly kind: 'net'; readonly news: NetNews };

export const newsOf = (news: NetNews): FromNet => ({ kind: 'net', news });
