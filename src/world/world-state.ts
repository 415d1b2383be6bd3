import { type Change } from '../model/batch';
import { type Character } from '../model/character';
import { type AccountId, type ItemId, type PlayerId, type RoomId } from '../model/ids';
import { type Item } from '../model/item';
import { type Presence } from '../model/presence';
import { LayeredMap } from './layered-map';
import { PlacedItems } from './placed-items';
import { RoomNumbers } from './room-numbers';
import { WalkedRooms } from './walked-rooms';

const without = <T>(list: readonly T[] | undefined, one: T): readonly T[] =>
  (list ?? []).filter((other) => other !== one);

/**
 * Everything that is true in the world now: committed, with one batch's changes laid over it.
 *
 * - **Memory** all in the world, and all things in its rooms; who leaves is forgotten.
 */
export class WorldState {
  readonly characters = new LayeredMap<PlayerId, Character>();
  readonly names = new LayeredMap<string, PlayerId>();
  readonly accounts = new LayeredMap<AccountId, PlayerId>();
  readonly occupants = new LayeredMap<RoomId, readonly PlayerId[]>();
  readonly presences = new LayeredMap<PlayerId, Presence>();
  readonly things = new PlacedItems();
  readonly explored = new LayeredMap<PlayerId, WalkedRooms>();
  readonly #numbers = new RoomNumbers();

  readonly #all = [
    this.characters,
    this.names,
    this.accounts,
    this.occupants,
    this.presences,
    this.explored,
    this.things,
  ];

  /** Things by id. */
  get items(): LayeredMap<ItemId, Item> {
    return this.things.items;
  }

  /** The layer becomes the state. */
  merge(): void {
    for (const map of this.#all) map.merge();
  }

  /** The layer never was. */
  drop(): void {
    for (const map of this.#all) map.drop();
  }

  apply(change: Change): void {
    switch (change.kind) {
      case 'character':
        this.#putCharacter(change.character);
        break;
      case 'item':
        this.things.put(change.item);
        break;
      case 'item-gone':
        this.things.take(change.item);
        break;
      case 'explored':
        this.#explore(change.player, change.room);
        break;
      case 'presence':
        this.presences.set(change.player, change.presence);
        break;
      case 'loaded':
        this.#putCharacter(change.character);
        this.explored.set(change.character.id, WalkedRooms.of(this.#numbers, change.explored));
        for (const item of change.items) this.things.put(item);
        break;
      case 'unloaded':
        this.#unload(change.player);
        break;
    }
  }

  #putCharacter(character: Character): void {
    const { id, room, inWorld } = character;
    const old = this.characters.get(id);
    this.characters.set(id, character);
    if (old?.name !== character.name) {
      if (old !== undefined) this.names.delete(old.name.toLowerCase());
      this.names.set(character.name.toLowerCase(), id);
    }
    if (old?.account !== character.account) this.accounts.set(character.account, id);
    const wasIn = old?.inWorld === true ? old.room : null;
    const isIn = inWorld ? room : null;
    if (wasIn === isIn) return;
    if (wasIn !== null) this.occupants.set(wasIn, without(this.occupants.get(wasIn), id));
    if (isIn !== null) this.occupants.set(isIn, [...(this.occupants.get(isIn) ?? []), id]);
  }

  #explore(player: PlayerId, room: RoomId): void {
    const known = this.explored.get(player);
    this.explored.set(player, known?.with(room) ?? WalkedRooms.of(this.#numbers, [room]));
  }

  #unload(player: PlayerId): void {
    const character = this.characters.get(player);
    if (character === undefined) return;
    this.#putCharacter({ ...character, inWorld: false });
    this.names.delete(character.name.toLowerCase());
    this.accounts.delete(character.account);
    this.characters.delete(player);
    this.presences.delete(player);
    this.explored.delete(player);
    for (const { id } of this.things.carriedBy(player)) this.things.take(id);
  }
}
