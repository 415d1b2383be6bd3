import { type IntentOf } from '../model/intent';
import { amountIn } from './amount';
import { splitFirst } from './split';
import { type Amiss } from './verb';

const A_YEAR = 525_600;

/** `PLAYER [MINUTES]`; null = used wrongly. */
export function ignoreIn(rest: string): IntentOf<'ignore'> | Amiss | null {
  const [name, count] = splitFirst(rest);
  if (name === '') return null;
  if (count === '') return { verb: 'ignore', name, minutes: null };
  const minutes = amountIn(count, { of: 'minutes', most: A_YEAR });
  return typeof minutes === 'number' ? { verb: 'ignore', name, minutes } : minutes;
}
