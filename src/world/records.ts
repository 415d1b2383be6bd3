import { type RoomId } from '../model/ids';
import { type Npc } from '../model/npc';
import { type RecordKind, type RecordOf, type WorldRecord } from '../model/record';
import { LayeredMap } from './layered-map';

const NO_NPCS: readonly Npc[] = [];

type Kinds = { readonly [TKind in RecordKind]: LayeredMap<string, RecordOf<TKind>> };

/**
 * Every record by kind and id, and which living NPCs are in which room, committed and with one batch's changes laid over it.
 *
 * - **Memory** all records of the world.
 */
export class Records {
  readonly npcsByRoom = new LayeredMap<RoomId, readonly Npc[]>();
  readonly #kinds: Kinds = {
    npc: new LayeredMap(),
    fight: new LayeredMap(),
    room: new LayeredMap(),
    zone: new LayeredMap(),
    shop: new LayeredMap(),
    party: new LayeredMap(),
    following: new LayeredMap(),
    act: new LayeredMap(),
    corpse: new LayeredMap(),
    lamp: new LayeredMap(),
    ban: new LayeredMap(),
    files: new LayeredMap(),
  };
  readonly #all = [this.npcsByRoom, ...Object.values(this.#kinds)];

  of<TKind extends RecordKind>(kind: TKind): LayeredMap<string, RecordOf<TKind>> {
    return this.#kinds[kind];
  }

  put(record: WorldRecord): void {
    const kept = this.of(record.kind);
    if (record.kind === 'npc') this.#settle(this.#kinds.npc.get(record.id), record);
    kept.set(record.id, record);
  }

  take(kind: RecordKind, id: string): void {
    if (kind === 'npc') this.#settle(this.#kinds.npc.get(id), undefined);
    this.of(kind).delete(id);
  }

  merge(): void {
    for (const map of this.#all) map.merge();
  }

  drop(): void {
    for (const map of this.#all) map.drop();
  }

  /** It stays in its place in the list as long as it stays in the room. */
  #settle(old: Npc | undefined, next: Npc | undefined): void {
    const [from, to] = [old?.room ?? null, next?.room ?? null];
    if (from !== null && from === to && next !== undefined) {
      this.#change(from, (npcs) => npcs.map((npc) => (npc.id === next.id ? next : npc)));
      return;
    }
    if (from !== null) this.#change(from, (npcs) => npcs.filter(({ id }) => id !== old?.id));
    if (to !== null && next !== undefined) this.#change(to, (npcs) => [...npcs, next]);
  }

  #change(room: RoomId, to: (npcs: readonly Npc[]) => readonly Npc[]): void {
    this.npcsByRoom.set(room, to(this.npcsByRoom.get(room) ?? NO_NPCS));
  }
}
