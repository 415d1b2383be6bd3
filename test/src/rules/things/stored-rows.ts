import { type Batch } from '../../../../src/model/batch';
import { type Character } from '../../../../src/model/character';
import { type Item } from '../../../../src/model/item';
import { type WorldRecord } from '../../../../src/model/record';
import { type StoredWorld } from '../../../../src/ports/world-store';

/** What a database would hold after the batches that it has stored. */
export class StoredRows {
  readonly characters = new Map<string, Character>();
  readonly items = new Map<string, Item>();
  /** Commands that were done. */
  done = 0;
  /** The codes of those that were not. */
  readonly refused: string[] = [];
  readonly #records = new Map<string, WorldRecord>();

  constructor(characters: readonly Character[], items: readonly Item[]) {
    for (const one of characters) this.characters.set(one.id, one);
    for (const one of items) this.items.set(one.id, one);
  }

  keep(batch: Batch): void {
    this.refused.push(...batch.outcomes.flatMap(({ code }) => code ?? []));
    this.done += batch.outcomes.filter(({ outcome }) => outcome === 'done').length;
    for (const one of batch.characters) this.characters.set(one.id, one);
    for (const { player, lucidity } of batch.lucidity) {
      const known = this.characters.get(player);
      if (known !== undefined) this.characters.set(player, { ...known, lucidity });
    }
    for (const one of batch.items) this.items.set(one.id, one);
    for (const id of batch.itemsGone) this.items.delete(id);
    for (const one of batch.records) this.#records.set(`${one.kind}|${one.id}`, one);
    for (const { kind, id } of batch.recordsGone) this.#records.delete(`${kind}|${id}`);
  }

  /** As a server finds it that starts then. */
  stored(lastAt: number): StoredWorld {
    const present = [...this.characters.values()].map((character) => ({
      character,
      items: [],
      explored: [],
    }));
    const [items, records] = [[...this.items.values()], [...this.#records.values()]];
    return { bornAt: 0, lastAt, isSeeded: true, present, items, records };
  }
}
