import { type Change } from '../../model/batch';
import { type Character } from '../../model/character';
import { brandAs, type PlayerId, type PrototypeId } from '../../model/ids';
import { type Item, type ItemPrototype } from '../../model/item';
import { madeOnce } from '../made-once';
import { type WorldView } from '../view';
import { prototypeOf } from './prototype-of';
import { type Pick } from './target';

type Prototypes = ReadonlyMap<PrototypeId, ItemPrototype>;

/** What money is when it lies about; null = there is no such thing in this world. */
export const coinsOf = (items: Prototypes): ItemPrototype | null => known(items)[0];

const known = madeOnce((items: Prototypes): readonly [ItemPrototype | null] => [
  [...items.values()].find(({ kind }) => kind === 'coins') ?? null,
]);

/** Cents in one coin. */
export const coinValue = ({ value }: { readonly value: number }): number => Math.max(1, value);

/** Cents that these are worth; null = it is not money. */
export function centsOf(world: WorldView, { item, quantity }: Pick): number | null {
  const prototype = prototypeOf(world, item);
  return prototype.kind === 'coins' ? quantity * coinValue(prototype) : null;
}

const purseId = (player: PlayerId): Item['id'] => brandAs(`purse-${player}`);

/** A purse as if it were a heap of coins in the pack; undefined = there is no money in this world. */
export function purseAsCoins(world: WorldView, { id, purse, zone }: Character): Item | undefined {
  const coins = coinsOf(world.content.items);
  if (coins === null) return undefined;
  return {
    id: purseId(id),
    prototype: coins.id,
    quantity: Math.floor(purse / coinValue(coins)),
    location: { kind: 'character', character: id },
    zone,
  };
}

/** Whose purse this is; null = it is a thing. */
export const purseOwner = ({ id, location }: Item): PlayerId | null =>
  location.kind === 'character' && id === purseId(location.character) ? location.character : null;

/** So many cents more, or less, in somebody's purse. */
export function pursed(world: WorldView, player: PlayerId, cents: number): readonly Change[] {
  const owner = world.character(player);
  if (owner === undefined) return [];
  return [{ kind: 'character', character: { ...owner, purse: owner.purse + cents } }];
}
