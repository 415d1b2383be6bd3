import { type AuditRow } from '../model/audit-row';
import { type Batch } from '../model/batch';
import { type ItemId, type PlayerId, type ZoneId } from '../model/ids';
import { type Character } from '../model/character';
import { type Item } from '../model/item';
import { type Drafted } from './drafted';
import { KeptRecords } from './kept-records';

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
  const lucidity = new Map<PlayerId, Batch['lucidity'][number]>();
  const records = new KeptRecords();
  const audits: AuditRow[] = [];
  for (const { changes } of drafted)
    for (const change of changes)
      switch (change.kind) {
        case 'lucidity':
          lucidity.set(change.player, change);
          break;
        case 'audit':
          audits.push(change.row);
          break;
        case 'character':
          characters.set(change.character.id, change.character);
          lucidity.delete(change.character.id);
          break;
        case 'explored':
          explored.push(change);
          break;
        case 'record':
          records.put(change.record);
          break;
        case 'record-gone':
          records.take(change.of, change.id);
          break;
        case 'item':
          items.set(change.item.id, change.item);
          itemsGone.delete(change.item.id);
          break;
        case 'item-gone':
          items.delete(change.item);
          itemsGone.add(change.item);
          break;
        case 'loaded':
        case 'presence':
        case 'unloaded':
          break;
      }
  const batch: Batch = {
    ...frame,
    characters: [...characters.values()],
    items: [...items.values()],
    itemsGone: [...itemsGone],
    explored: explored.map(({ player, room }) => ({ player, room })),
    lucidity: [...lucidity.values()],
    records: records.kept,
    recordsGone: records.gone,
    audits,
    events: drafted.flatMap(({ events }) => events),
    outcomes: drafted.flatMap(outcomesOf),
    ...(drafted.some(({ entry }) => entry.input.kind === 'seed') && { seeds: true }),
  };
  return isEmpty(batch) ? null : batch;
}

function outcomesOf({ keep, settlement }: Drafted): Batch['outcomes'] {
  return keep !== null && settlement.kind === 'outcome' ? [{ ...keep, ...settlement.outcome }] : [];
}

const isEmpty = (batch: Batch): boolean =>
  Object.values(batch).every((part) => !Array.isArray(part) || part.length === 0);
