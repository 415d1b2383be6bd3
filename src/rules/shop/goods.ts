import { type ItemPrototype } from '../../model/item';
import { type ActorTurn } from '../rule';
import { fits, lexiconOf, targetOf } from '../things/target';
import { statWithEffects } from '../wearing/effects-of';
import { type Counter } from './counter';
import { buyPrice } from './prices';

/** What a shop sells. */
export interface Good {
  readonly prototype: ItemPrototype;
  /** Of one, in cents, for whoever asks. */
  readonly cents: number;
  readonly left: number;
}

/** In the order of its shelves. */
export function goodsOf(turn: ActorTurn, { keeper, shop }: Counter): readonly Good[] {
  const { world, actor, numbers } = turn;
  const charisma = statWithEffects(world, actor, 'CHA');
  return keeper.shop.sells.flatMap(({ item, stock }) => {
    const prototype = world.content.items.get(item);
    if (prototype === undefined) return [];
    const cents = buyPrice(prototype.value, charisma, numbers);
    return [{ prototype, cents, left: shop.stock[item] ?? stock }];
  });
}

/** The good that is meant: `candle`, `2.lamp`. */
export function goodNamed(turn: ActorTurn, counter: Counter, text: string): Good | undefined {
  const target = targetOf(text);
  let left = target.kind === 'one' ? target.nth : 1;
  return goodsOf(turn, counter).find(
    ({ prototype }) => fits(target.words, lexiconOf(prototype).any) && (left -= 1) === 0,
  );
}
