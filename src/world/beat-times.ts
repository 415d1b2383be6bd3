import { lastBeat } from '../rules/beat';
import { BEATS } from '../rules/beats';
import { type RuleNumbers } from '../rules/numbers';

/** A beat that is due. */
export interface DueBeat {
  readonly index: number;
  /** World time, ms. */
  readonly at: number;
}

/**
 * How far each beat of the world has come, committed and in the batch under way.
 */
export class BeatTimes {
  #committed: number[];
  #draft: number[];
  #hasChanged = false;

  /** @param since world time, ms: beats up to then have been. */
  constructor(since: number) {
    this.#committed = BEATS.map(() => since);
    this.#draft = [...this.#committed];
  }

  /** The first that is due at a moment, of each only the latest; undefined = none is. */
  first(numbers: RuleNumbers, bornAt: number, at: number): DueBeat | undefined {
    let first: DueBeat | undefined;
    for (let index = 0; index < BEATS.length; index += 1) {
      const beat = BEATS[index];
      if (beat === undefined) continue;
      const last = lastBeat(beat.everyMs(numbers), bornAt, at);
      if (last <= (this.#draft[index] ?? Infinity)) continue;
      if (first === undefined || last < first.at) first = { index, at: last };
    }
    return first;
  }

  /** It has been. */
  done({ index, at }: DueBeat): void {
    this.#draft[index] = at;
    this.#hasChanged = true;
  }

  merge(): void {
    if (!this.#hasChanged) return;
    this.#hasChanged = false;
    this.#committed = [...this.#draft];
  }

  drop(): void {
    this.#hasChanged = false;
    this.#draft = [...this.#committed];
  }
}
