import { type Batch } from '../model/batch';
import { type ItemId, type PlayerId, type ZoneId } from '../model/ids';
import { type Character } from '../model/character';
import { type Item } from '../model/item';
import { type Drafted } from './drafted';

/** The one thing to be stored for all that a draft changed; null = nothing to store. */
export function toBatch(
  drafted: readonly Drafted[],
  frame: {
    readonly id: string;
    readonly at: number;
    readonly tokens: Readonly<Record<ZoneId, number>>;
  },
): Batch | null {
  const characters = new Map<PlayerId, Character>();
  const items = new Map<ItemId, Item>();
  const itemsGone = new Set<ItemId>();
  const explored: Batch['explored'][number][] = [];
  for (const change of drafted.flatMap(({ changes }) => changes)) {
    if (change.kind === 'character') characters.set(change.character.id, change.character);
    if (change.kind === 'explored') explored.push(change);
    if (change.kind === 'item') {
      items.set(change.item.id, change.item);
      itemsGone.delete(change.item.id);
    }
    if (change.kind === 'item-gone') {
      items.delete(change.item);
      itemsGone.add(change.item);
    }
  }
  const batch: Batch = {
    ...frame,
    characters: [...characters.values()],
    items: [...items.values()],
    itemsGone: [...itemsGone],
    explored: explored.map(({ player, room }) => ({ player, room })),
    events: drafted.flatMap(({ events }) => events),
    outcomes: drafted.flatMap(outcomesOf),
    ...(drafted.some(({ entry }) => entry.input.kind === 'seed') && { seeds: true }),
  };
  return isEmpty(batch) ? null : batch;
}

function outcomesOf({ keep, settlement }: Drafted): Batch['outcomes'] {
  return keep !== null && settlement.kind === 'outcome' ? [{ ...keep, ...settlement.outcome }] : [];
}

function isEmpty(batch: Batch): boolean {
  const { characters, items, itemsGone, explored, events, outcomes } = batch;
  return [characters, items, itemsGone, explored, events, outcomes].every(
    (list) => list.length === 0,
  );
}
