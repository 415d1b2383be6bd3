import { countIn, isNumberLike } from './split';
import { type Amiss } from './verb';

/** What is counted, and up to how many. */
export interface Amount {
  /** "minutes" */
  readonly of: string;
  readonly most: number;
}

/** A count that may be there or not; null = it is none. A number that cannot be is amiss. */
export function amountIn(text: string, { of, most }: Amount): number | Amiss | null {
  if (!isNumberLike(text)) return null;
  return countIn(text, most) ?? amissCount(text, { of, most });
}

/** Why this many is too many or too few. */
export const amissCount = (text: string, { of, most }: Amount): Amiss => ({
  amiss: `“${text.slice(0, MOST_SHOWN)}” is no number of ${of}: it is a whole one from 1 to ${most}.`,
});

/** Letters of what was typed. */
const MOST_SHOWN = 20;
