import { type IntentOf } from '../model/intent';
import { countIn } from './split';

/** At once. */
const MOST = 1_000_000;

/** What follows `buy`: a thing, and how many before or after it; null = used wrongly. */
export function goodsAsked(rest: string): IntentOf<'buy'> | null {
  const [, before, name = rest, after] = /^(?:(-?\d+)\s+)?(.*?)(?:\s+(-?\d+))?$/su.exec(rest) ?? [];
  const count = countIn(after ?? before ?? '1', MOST);
  return name === '' || count === null ? null : { verb: 'buy', what: name, count };
}
