import { type PlayerId } from './ids';

/** What takes its time. */
export type TimedAct = 'search' | 'rest' | 'bandage' | 'pray' | 'meditate' | 'therapy' | 'ground';

/** What somebody is about, until it is done or broken. Times are world time, ms. */
export interface Busy {
  readonly act: TimedAct;
  readonly since: number;
  readonly until: number;
  /** To whom. */
  readonly target: PlayerId | null;
}
