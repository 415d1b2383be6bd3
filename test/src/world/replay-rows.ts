import { type Batch } from '../../../src/model/batch';
import { type Character } from '../../../src/model/character';
import { type Item } from '../../../src/model/item';
import { type WorldRecord } from '../../../src/model/record';
import { type StoredWorld } from '../../../src/ports/world-store';

/** What a database holds after its commits; by what names each. */
export class StoredRows {
  readonly characters = new Map<string, Character>();
  readonly items = new Map<string, Item>();
  readonly records = new Map<string, WorldRecord>();

  constructor({ present, items, records }: StoredWorld, sent: readonly Batch[]) {
    for (const { character, items: carried } of present) {
      this.characters.set(character.id, character);
      for (const item of carried) this.items.set(item.id, item);
    }
    for (const item of items) this.items.set(item.id, item);
    for (const record of records) this.records.set(keyOf(record), record);
    for (const batch of sent) this.take(batch);
  }

  take(batch: Batch): void {
    for (const character of batch.characters) this.characters.set(character.id, character);
    for (const { player, lucidity } of batch.lucidity) {
      const known = this.characters.get(player);
      if (known !== undefined) this.characters.set(player, { ...known, lucidity });
    }
    for (const item of batch.items) this.items.set(item.id, item);
    for (const id of batch.itemsGone) this.items.delete(id);
    for (const record of batch.records) this.records.set(keyOf(record), record);
    for (const { kind, id } of batch.recordsGone) this.records.delete(`${kind}|${id}`);
  }

  /** Everything that a character carries and wears, contents included. */
  carriedBy(player: string): readonly Item[] {
    const all = [...this.items.values()];
    const found = all.filter(
      ({ location }) => 'character' in location && location.character === player,
    );
    for (const { id } of found)
      found.push(
        ...all.filter(({ location: at }) => at.kind === 'container' && at.container === id),
      );
    return found;
  }

  /** As a server finds it that starts then: without those who are not in the world, and their things. */
  asWorld(frame: Pick<StoredWorld, 'bornAt' | 'lastAt'>): StoredWorld {
    const all = [...this.characters.values()];
    const present = all
      .filter(({ inWorld }) => inWorld)
      .map((character) => ({
        character,
        explored: [character.room],
        items: this.carriedBy(character.id),
      }));
    const carried = new Set(all.flatMap(({ id }) => this.carriedBy(id)));
    const items = [...this.items.values()].filter((item) => !carried.has(item));
    return { ...frame, isSeeded: true, present, items, records: [...this.records.values()] };
  }

  /** As bytes, in no order but that of the names. */
  get bytes(): readonly string[] {
    const all = [...this.characters, ...this.items, ...this.records];
    return all.map((row) => JSON.stringify(row)).sort();
  }
}

const keyOf = ({ kind, id }: WorldRecord): string => `${kind}|${id}`;
