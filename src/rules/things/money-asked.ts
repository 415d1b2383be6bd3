import { type ItemPrototype } from '../../model/item';
import { type Refusal } from '../../model/outcome';
import { dollars } from '../own/dollars';
import { type ActorTurn } from '../rule';
import { coinsOf, coinValue, purseAsCoins } from './purse';
import { fits, lexiconOf, type Pick, wordsOf } from './target';

const CENTS = 100;

/** "$2", "$2.50", "3 dollars", "-3 coins": so many cents. */
const IN_DOLLARS = /^(-?)\$\s*(-?\d+)(?:\.(\d\d))?$/u;
const COUNTED = /^(-?\d+)\s+(.+)$/u;
const ALL = /^all[.\s]+(.+)$/u;

/** Money of one's own purse that is meant; null = it is not money that is meant. */
export function moneyAsked({ world, actor }: ActorTurn, text: string): Pick | Refusal | null {
  const coins = coinsOf(world.content.items);
  const item = purseAsCoins(world, actor);
  if (coins === null || item === undefined) return null;
  const asked = countAsked(text.trim().toLowerCase(), coins);
  if (asked === null) return null;
  const count = asked === 'all' ? item.quantity : asked;
  const no = countRefusal(count, { purse: actor.purse, has: item.quantity, most: coins.stack });
  return no ?? { item, quantity: count };
}

/** How many coins; NaN = it does not say. */
function countAsked(asked: string, coins: ItemPrototype): number | 'all' | null {
  const { any, one } = lexiconOf(coins);
  const value = coinValue(coins);
  const isCoins = (words: string): boolean => fits(wordsOf(words), any);
  const sum = IN_DOLLARS.exec(asked);
  if (sum !== null) {
    const cents = Number(sum[2]) * CENTS + Number(sum[3] ?? 0);
    return (sum[1] === '-' ? -cents : cents) / value;
  }
  const counted = COUNTED.exec(asked);
  if (counted !== null) {
    const [, count, words = ''] = counted;
    if (/^dollars?$/u.test(words)) return (Number(count) * CENTS) / value;
    return isCoins(words) ? Number(count) : null;
  }
  const all = ALL.exec(asked);
  if (all !== null) return isCoins(all[1] ?? '') ? 'all' : null;
  if (!isCoins(asked)) return null;
  return fits(wordsOf(asked), one) ? 1 : NaN;
}

function countRefusal(
  count: number,
  { purse, has, most }: { readonly purse: number; readonly has: number; readonly most: number },
): Refusal | null {
  if (Number.isNaN(count))
    return { code: 'target.none', text: 'Say how much: 3 coins, $2.50, or all coins.' };
  if (!Number.isInteger(count) || count <= 0)
    return { code: 'target.none', text: 'Money is counted in whole cents, from one upwards.' };
  if (count > has)
    return { code: 'purse.short', text: `There is no more than ${dollars(purse)} in your purse.` };
  return count > most
    ? { code: 'target.none', text: `No heap is of more than ${most} coins. Do it in parts.` }
    : null;
}
