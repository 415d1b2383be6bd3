import { type Change } from '../model/batch';
import { type Character } from '../model/character';
import { type AccountId, type ItemId, type PlayerId, type RoomId } from '../model/ids';
import { type Item, locationKey, SLOTS } from '../model/item';
import { type Presence } from '../model/presence';
import { LayeredMap } from './layered-map';

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
  readonly items = new LayeredMap<ItemId, Item>();
  readonly places = new LayeredMap<string, readonly ItemId[]>();
  readonly explored = new LayeredMap<PlayerId, ReadonlySet<RoomId>>();

  readonly #all = [
    this.characters,
    this.names,
    this.accounts,
    this.occupants,
    this.presences,
    this.items,
    this.places,
    this.explored,
  ];

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
        this.#putItem(change.item);
        break;
      case 'item-gone':
        this.#takeItem(change.item);
        break;
      case 'explored':
        this.explored.set(
          change.player,
          new Set([...(this.explored.get(change.player) ?? []), change.room]),
        );
        break;
      case 'presence':
        this.presences.set(change.player, change.presence);
        break;
      case 'loaded':
        this.#putCharacter(change.character);
        this.explored.set(change.character.id, new Set(change.explored));
        for (const item of change.items) this.#putItem(item);
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
    if (old !== undefined && old.name !== character.name) this.names.delete(old.name.toLowerCase());
    this.names.set(character.name.toLowerCase(), id);
    this.accounts.set(character.account, id);
    const wasIn = old?.inWorld === true ? old.room : null;
    const isIn = inWorld ? room : null;
    if (wasIn === isIn) return;
    if (wasIn !== null) this.occupants.set(wasIn, without(this.occupants.get(wasIn), id));
    if (isIn !== null) this.occupants.set(isIn, [...(this.occupants.get(isIn) ?? []), id]);
  }

  #putItem(item: Item): void {
    const old = this.items.get(item.id);
    const key = locationKey(item.location);
    this.items.set(item.id, item);
    const oldKey = old === undefined ? null : locationKey(old.location);
    if (oldKey === key) return;
    if (oldKey !== null) this.#leavePlace(oldKey, item.id);
    this.places.set(key, [...(this.places.get(key) ?? []), item.id]);
  }

  #takeItem(id: ItemId): void {
    const old = this.items.get(id);
    if (old === undefined) return;
    this.#leavePlace(locationKey(old.location), id);
    this.items.delete(id);
  }

  #leavePlace(key: string, id: ItemId): void {
    const rest = without(this.places.get(key), id);
    if (rest.length === 0) this.places.delete(key);
    else this.places.set(key, rest);
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
    for (const id of this.#carriedBy(player)) this.#takeItem(id);
  }

  #carriedBy(player: PlayerId): readonly ItemId[] {
    const keys = [
      locationKey({ kind: 'character', character: player }),
      ...SLOTS.map((slot) => locationKey({ kind: 'slot', character: player, slot })),
    ];
    return keys.flatMap((key) => this.#within(key));
  }

  #within(key: string): readonly ItemId[] {
    const ids = this.places.get(key) ?? [];
    return ids.flatMap((id) => [
      id,
      ...this.#within(locationKey({ kind: 'container', container: id })),
    ]);
  }
}
