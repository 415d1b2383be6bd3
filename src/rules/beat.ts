import { type RuleNumbers } from './numbers';
import { type Turn, type Verdict } from './rule';

/** Something that happens to the world at world epoch + n × period, whatever the tick. */
export interface Beat {
  /** Names it for its draws. */
  readonly name: string;
  /** ms of real time, more than 0; a part of a ms is rounded up at each beat, and does not add up. */
  readonly everyMs: (numbers: RuleNumbers) => number;
  /**
   * What then happens: each verdict is true before the next is asked for. `turn.now` is when the beat was due. Of beats that were missed
   * in a stall only the latest comes.
   */
  readonly fire: (turn: Turn) => Iterable<Verdict>;
}

/** The latest beat at or before a moment, world time, ms; before the first one: -Infinity. */
export function lastBeat(everyMs: number, bornAt: number, at: number): number {
  let n = Math.floor((at - bornAt) / everyMs) + 1;
  while (n > 0 && bornAt + Math.ceil(n * everyMs) > at) n -= 1;
  return n > 0 ? bornAt + Math.ceil(n * everyMs) : -Infinity;
}
