import { type Change } from '../model/batch';
import { type Character } from '../model/character';
import { type AccountId, type ItemId, type PlayerId, type RoomId } from '../model/ids';
import { type Item } from '../model/item';
import { type Presence } from '../model/presence';
import { type WorldRecord } from '../model/record';
import { nextDue, nextDueOfRecord } from '../rules/due';
import { RULE_NUMBERS, type RuleNumbers } from '../rules/numbers';
import { occupantView } from '../rules/occupant-view';
import { isSoonerByCharacter, isSoonerByPresence } from '../rules/sooner';
import { type Occupant } from '../rules/view';
import { type Alarm, Alarms } from './alarms';
import { BeatTimes } from './beat-times';
import { LayeredMap } from './layered-map';
import { Occupants } from './occupants';
import { PlacedItems } from './placed-items';
import { Records } from './records';
import { RoomNumbers } from './room-numbers';
import { WalkedRooms } from './walked-rooms';

const roomOf = (character: Character | undefined): RoomId | null =>
  character?.inWorld === true ? character.room : null;

/**
 * Everything that is true in the world now: committed, with one batch's changes laid over it.
 *
 * - **Memory** all in the world, and all things in its rooms; who leaves is forgotten.
 */
export class WorldState {
  readonly characters = new LayeredMap<PlayerId, Character>();
  readonly names = new LayeredMap<string, PlayerId>();
  readonly accounts = new LayeredMap<AccountId, PlayerId>();
  readonly occupants = new Occupants();
  readonly presences = new LayeredMap<PlayerId, Presence>();
  readonly things = new PlacedItems();
  readonly explored = new LayeredMap<PlayerId, WalkedRooms>();
  readonly records = new Records();
  readonly alarms = new Alarms();
  readonly beats: BeatTimes;
  readonly #rooms = new RoomNumbers();
  readonly #numbers: RuleNumbers;

  readonly #all: readonly { readonly merge: () => void; readonly drop: () => void }[];

  /** @param since world time, ms: beats up to then have been. */
  constructor(numbers: RuleNumbers = RULE_NUMBERS, since = 0) {
    this.#numbers = numbers;
    this.beats = new BeatTimes(since);
    this.#all = [
      this.characters,
      this.names,
      this.accounts,
      this.occupants,
      this.presences,
      this.explored,
      this.things,
      this.records,
      this.alarms,
      this.beats,
    ];
  }

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
        this.#putPresence(change.player, change.presence);
        break;
      case 'lucidity':
        this.#putLucidity(change.player, change.lucidity);
        break;
      case 'record':
        this.records.put(change.record);
        this.#wakeRecord(change.record);
        break;
      case 'record-gone':
        this.records.take(change.of, change.id);
        break;
      case 'audit':
        break;
      case 'loaded':
        this.#putCharacter(change.character);
        this.explored.set(change.character.id, WalkedRooms.of(this.#rooms, change.explored));
        for (const item of change.items) this.things.put(item);
        break;
      case 'unloaded':
        this.#unload(change.player);
        break;
    }
  }

  #putCharacter(character: Character): void {
    const { id } = character;
    const old = this.characters.swap(id, character);
    if (old?.name !== character.name) {
      if (old !== undefined) this.names.delete(old.name.toLowerCase());
      this.names.set(character.name.toLowerCase(), id);
    }
    if (old?.account !== character.account) this.accounts.set(character.account, id);
    if (old === undefined || isSoonerByCharacter(old, character)) this.#wake(character);
    const [wasIn, isIn] = [roomOf(old), roomOf(character)];
    const isAsBefore = old?.name === character.name && old.life === character.life;
    if (isAsBefore && wasIn === isIn) return;
    const was = wasIn === null ? undefined : this.occupants.find(wasIn, id);
    const one = isAsBefore && was !== undefined ? was : this.#seen(character);
    this.occupants.settle(was, one, { wasIn, isIn });
  }

  #seen(character: Character): Occupant {
    const { id } = character;
    const isLinkdead = this.presences.get(id)?.isToldLinkdead === true;
    return { id, view: occupantView(character, isLinkdead) };
  }

  #putPresence(player: PlayerId, presence: Presence): void {
    const old = this.presences.swap(player, presence);
    if (old !== undefined && !isSoonerByPresence(old, presence)) return;
    const character = this.characters.get(player);
    if (character === undefined) return;
    this.#wake(character);
    const room = roomOf(character);
    if (room === null || (old?.isToldLinkdead === true) === presence.isToldLinkdead) return;
    this.occupants.replace(room, this.#seen(character));
  }

  #putLucidity(player: PlayerId, lucidity: number): void {
    this.characters.update(player, (character) => ({ ...character, lucidity }));
  }

  #wake(character: Character): void {
    const { id } = character;
    const presence = this.presences.get(id);
    if (presence === undefined || !character.inWorld) return;
    this.alarms.set('character', id, nextDue({ character, presence }, this.#numbers));
  }

  #wakeRecord(record: WorldRecord): void {
    this.alarms.set(record.kind, record.id, nextDueOfRecord(record, this.#numbers));
  }

  /** When it is next due to whom an alarm wakes; Infinity = never, or there is no such. */
  nextOf({ kind, id }: Alarm): number {
    if (kind !== 'character') {
      const record = this.records.of(kind).get(id);
      return record === undefined ? Infinity : nextDueOfRecord(record, this.#numbers);
    }
    const character = this.characters.get(id as PlayerId);
    const presence = this.presences.get(id as PlayerId);
    return character?.inWorld === true && presence !== undefined
      ? nextDue({ character, presence }, this.#numbers)
      : Infinity;
  }

  #explore(player: PlayerId, room: RoomId): void {
    const known = this.explored.get(player);
    this.explored.set(player, known?.with(room) ?? WalkedRooms.of(this.#rooms, [room]));
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
