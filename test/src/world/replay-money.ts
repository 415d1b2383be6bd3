import { type Batch } from '../../../src/model/batch';
import { type Item } from '../../../src/model/item';
import { type WorldRecord } from '../../../src/model/record';
import { RULE_NUMBERS } from '../../../src/rules/numbers';
import { type StoredRows } from './replay-rows';

/**
 * Cents in purses, heaps of coins and tills: a batch may not change their sum, but by what dies with money on it, by a
 * body that is gone with what was left in it, and by staff.
 */
export function moneyBreaches(before: StoredRows, batch: Batch): readonly string[] {
  const types = new Set(batch.events.map(({ type }) => type));
  if (batch.seeds === true || types.has('player.corrected')) return [];
  const more = pursesOf(before, batch) + coinsOf(before, batch) + tillsOf(before, batch);
  const found = lootOf(before, batch);
  if (more === found || (types.has('corpse.gone') && more < found)) return [];
  return [`${batch.id}: ${more} cents more, ${found} of them found (${[...types].join(' ')})`];
}

const pursesOf = ({ characters }: StoredRows, batch: Batch): number =>
  sum(batch.characters.map(({ id, purse }) => purse - (characters.get(id)?.purse ?? purse)));

const isCoins = (item: Item | undefined): item is Item => item?.prototype === 'coins';

function coinsOf({ items }: StoredRows, batch: Batch): number {
  const was = [...batch.items.map(({ id }) => id), ...batch.itemsGone].map((id) => items.get(id));
  const count = (list: readonly (Item | undefined)[]): number =>
    sum(list.filter(isCoins).map(({ quantity }) => quantity));
  return count(batch.items) - count(was);
}

/** A new day begins with a full till. */
function tillsOf({ records }: StoredRows, { records: put }: Batch): number {
  return sum(
    put.map((record) => {
      if (record.kind !== 'shop') return 0;
      const was: WorldRecord | undefined = records.get(`shop|${record.id}`);
      const isSameDay = was?.kind === 'shop' && was.day === record.day;
      return record.till - (isSameDay ? was.till : RULE_NUMBERS['shop.tillCents']);
    }),
  );
}

/** On those who have died, and by the words of staff. */
function lootOf({ items }: StoredRows, batch: Batch): number {
  const bodies = new Set<string>(
    batch.events.flatMap((event) => (event.type === 'npc.died' ? [event.corpse] : [])),
  );
  const found = batch.items.filter(
    (item) =>
      isCoins(item) &&
      !items.has(item.id) &&
      item.location.kind === 'container' &&
      bodies.has(item.location.container),
  );
  const summoned = batch.events.map((event) =>
    event.type === 'item.created' && event.isQuiet !== true && event.item.includes('cent')
      ? event.quantity
      : 0,
  );
  return sum(found.map(({ quantity }) => quantity)) + sum(summoned);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
