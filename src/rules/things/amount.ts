import { type ItemPrototype } from '../../model/item';
import { dollars } from '../own/dollars';
import { phrase, plural, unarticled } from './phrase';
import { coinValue } from './purse';

const DOLLAR = 100;

/** "3 candles"; of money, from a dollar upwards, "$501.96 in copper cents". */
export function amount(
  prototype: Pick<ItemPrototype, 'name' | 'kind' | 'value'>,
  quantity: number,
): string {
  if (prototype.kind !== 'coins') return phrase(prototype, quantity);
  const cents = quantity * coinValue(prototype);
  return cents < DOLLAR || quantity === 1
    ? phrase(prototype, quantity)
    : `${dollars(cents)} in ${plural(unarticled(prototype.name))}`;
}
