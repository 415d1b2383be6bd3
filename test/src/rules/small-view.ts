import { type AuditRow } from '../../../src/model/audit-row';
import { type Change } from '../../../src/model/batch';
import { type Character } from '../../../src/model/character';
import { type WorldContent } from '../../../src/model/content';
import { brandAs, type ItemId, type PlayerId, type RoomId } from '../../../src/model/ids';
import { type Intent } from '../../../src/model/intent';
import { isSamePlace, type Item, type ItemLocation } from '../../../src/model/item';
import { type Presence } from '../../../src/model/presence';
import { RULE_NUMBERS } from '../../../src/rules/numbers';
import { occupantView } from '../../../src/rules/occupant-view';
import { perform } from '../../../src/rules/perform';
import { type Performable } from '../../../src/rules/performable';
import { type ActorTurn, type Turn, type Verdict } from '../../../src/rules/rule';
import { type Occupant, type WorldView } from '../../../src/rules/view';
import { Records } from '../../../src/world/records';
import { CONTENT, roomId, TOWN } from './small-world';

export const NOW = 1_000_000;

export const playerId = (name: string): PlayerId => brandAs(`player-${name}`);

export const PRESENT: Presence = {
  linkdeadAt: null,
  isToldLinkdead: false,
  wardUntil: 0,
  lastActiveAt: NOW,
  lastWhisperer: null,
  buckets: {},
  busy: null,
  follows: null,
  stay: null,
  met: {},
};

/** Somebody of middling numbers on the quay. */
export const somebody = (name: string, more: Partial<Character> = {}): Character => ({
  id: playerId(name),
  account: brandAs(`account-${name}`),
  name,
  isGuest: false,
  profession: 'Drifter',
  stats: { STR: 50, DEX: 50, CON: 50, POW: 50, CHA: 50, LUCK: 50, SIZ: 50, INT: 50, EDU: 50 },
  level: 1,
  xp: 0,
  room: roomId('quay'),
  zone: TOWN,
  inWorld: true,
  isNew: false,
  posture: 'standing',
  dp: 20,
  lucidity: 8_600,
  mp: 10,
  purse: 1_000,
  channels: ['global'],
  ignores: [],
  aliases: {},
  settings: { reader: false, brief: false, numbers: false, echo: true },
  ...more,
});

/** Some of a kind, where it lies; in the town. */
export const item = (id: string, location: ItemLocation, more: Partial<Item> = {}): Item => ({
  id: brandAs(id),
  prototype: brandAs(id.replace(/\d+$/u, '')),
  quantity: 1,
  location,
  zone: TOWN,
  ...more,
});

export const inRoom = (name: string): ItemLocation => ({ kind: 'room', room: roomId(name) });
export const inPack = (name: string): ItemLocation => ({
  kind: 'character',
  character: playerId(name),
});
export const inside = (container: string): ItemLocation => ({
  kind: 'container',
  container: brandAs(container),
});
export const inChest = (name: string): ItemLocation => ({
  kind: 'room-container',
  room: roomId(name),
});

/** A world in memory that rules read and changes are applied to. */
export class SmallView implements WorldView {
  readonly content: WorldContent;
  readonly bornAt = 0;
  /** Written down by what was applied. */
  readonly audits: AuditRow[] = [];
  readonly #characters = new Map<PlayerId, Character>();
  readonly #items = new Map<ItemId, Item>();
  readonly #presences = new Map<PlayerId, Presence>();
  readonly #explored = new Map<PlayerId, ReadonlySet<RoomId>>();
  readonly #records = new Records();
  #now = NOW;

  constructor(
    characters: readonly Character[],
    items: readonly Item[] = [],
    content: WorldContent = CONTENT,
  ) {
    this.content = content;
    for (const character of characters) {
      this.#characters.set(character.id, character);
      this.#explored.set(character.id, new Set([character.room]));
    }
    for (const one of items) this.#items.set(one.id, one);
  }

  readonly character = (id: PlayerId): Character | undefined => this.#characters.get(id);
  readonly named = (name: string): Character | undefined =>
    [...this.#characters.values()].find((one) => one.name.toLowerCase() === name.toLowerCase());
  readonly ofAccount = (account: string): Character | undefined =>
    [...this.#characters.values()].find((one) => one.account === account);
  readonly everyone = (): Iterable<Character> => this.#characters.values();
  readonly occupants = (room: RoomId): readonly Occupant[] =>
    [...this.#characters.values()]
      .filter((one) => one.room === room)
      .map((one) => ({
        id: one.id,
        view: occupantView(one, this.presence(one.id).isToldLinkdead),
      }));
  readonly presence = (id: PlayerId): Presence => this.#presences.get(id) ?? PRESENT;
  readonly item = (id: ItemId): Item | undefined => this.#items.get(id);
  readonly itemsAt = (place: ItemLocation): readonly Item[] =>
    [...this.#items.values()].filter(({ location }) => isSamePlace(location, place));
  readonly explored = (id: PlayerId): ReadonlySet<RoomId> => this.#explored.get(id) ?? new Set();

  readonly record: WorldView['record'] = (kind, id) => this.#records.of(kind).get(id);
  readonly records: WorldView['records'] = (kind) => this.#records.of(kind).values();
  readonly npcsIn: WorldView['npcsIn'] = (room) => this.#records.npcsByRoom.get(room) ?? [];

  get items(): readonly Item[] {
    return [...this.#items.values()];
  }

  wait(ms: number): void {
    this.#now += ms;
  }

  turn(): Turn {
    const { content, bornAt, character, named, ofAccount, everyone } = this;
    const { occupants, presence, item: itemOf, itemsAt, explored } = this;
    const { record, records, npcsIn } = this;
    const people = { character, named, ofAccount, everyone, occupants, presence, explored };
    return {
      world: { content, bornAt, ...people, item: itemOf, itemsAt, record, records, npcsIn },
      now: this.#now,
      present: this.#now,
      draw: () => 0.5,
      numbers: RULE_NUMBERS,
      correlationId: `c-${this.#now}`,
    };
  }

  /** A turn of this character, at their command. */
  turnOf(actor: Character): ActorTurn {
    return { ...this.turn(), actor, commandId: brandAs(`cmd-${this.#now}`) };
  }

  /** What the intent comes to; applied if it is done. */
  act(name: string, intent: Exclude<Intent, { verb: 'help' | 'history' }>): Verdict {
    const verdict = this.judge(name, intent);
    if (verdict.kind === 'done') this.apply(verdict.changes);
    return verdict;
  }

  /** What the intent comes to; nothing is applied. */
  judge(name: string, intent: Performable): Verdict {
    const actor = this.#characters.get(playerId(name));
    if (actor === undefined) throw new Error(`${name} is not in the world`);
    const turn = this.turnOf(actor);
    this.#now += 1;
    return perform(turn, intent);
  }

  apply(changes: readonly Change[]): void {
    for (const change of changes) this.#applyOne(change);
  }

  #applyOne(change: Change): void {
    switch (change.kind) {
      case 'character':
        this.#characters.set(change.character.id, change.character);
        break;
      case 'item':
        this.#items.set(change.item.id, change.item);
        break;
      case 'item-gone':
        this.#items.delete(change.item);
        break;
      case 'explored':
        this.#explored.set(change.player, new Set([...this.explored(change.player), change.room]));
        break;
      case 'presence':
        this.#presences.set(change.player, change.presence);
        break;
      case 'lucidity': {
        const known = this.#characters.get(change.player);
        if (known !== undefined)
          this.#characters.set(change.player, { ...known, lucidity: change.lucidity });
        break;
      }
      case 'record':
        this.#records.put(change.record);
        break;
      case 'record-gone':
        this.#records.take(change.of, change.id);
        break;
      case 'audit':
        this.audits.push(change.row);
        break;
      case 'loaded':
        this.#characters.set(change.character.id, change.character);
        this.#explored.set(change.character.id, new Set(change.explored));
        for (const one of change.items) this.#items.set(one.id, one);
        break;
      case 'unloaded':
        this.#characters.delete(change.player);
        this.#presences.delete(change.player);
        break;
    }
  }
}

/** The code of a no, the text of an answer, the types of what has happened. */
export function brief(verdict: Verdict | null): string {
  if (verdict === null) return 'null';
  if (verdict.kind === 'refused') return `${verdict.code}: ${verdict.text}`;
  if (verdict.kind === 'told') return verdict.text;
  const events = verdict.events.map(({ type }) => type).join(' ');
  return verdict.text === undefined ? events : `${events}: ${verdict.text}`;
}
