import { type Character } from '../../../src/model/character';
import { type WorldContent } from '../../../src/model/content';
import { type Item, type ItemPrototype } from '../../../src/model/item';
import { type Room } from '../../../src/model/room';
import { type StoredWorld } from '../../../src/ports/world-store';
import { keyword, plural } from '../../../src/rules/things/phrase';
import { viewerOf } from '../../../src/rules/viewer-of';

export interface PlainThing {
  readonly id: string;
  readonly name: string;
  readonly keyword: string;
  readonly weight: number;
  /** All that it answers to. */
  readonly words: readonly string[];
  zone: string;
}

export interface PlainRoom {
  readonly room: Room;
  readonly exits: Map<string, PlainRoom>;
  readonly occupants: Set<PlainPlayer>;
  readonly things: Set<PlainThing>;
}

export interface PlainPlayer {
  readonly character: Character;
  readonly tier: ReturnType<typeof viewerOf>['tier'];
  readonly pack: Set<PlainThing>;
  readonly explored: Set<PlainRoom>;
  readonly maxLoad: number;
  at: PlainRoom;
  load: number;
  tokens: number;
  filledAt: number;
  lastActiveAt: number;
}

const wordsOf = ({ name, aliases }: ItemPrototype): readonly string[] =>
  [name, ...aliases].flatMap((text) => text.split(' ')).flatMap((word) => [word, plural(word)]);

/** The stored world as objects that point at one another. */
export function plainState(
  content: WorldContent,
  stored: StoredWorld,
  numbers: { readonly gramsPerStr: number; readonly tokens: number },
): ReadonlyMap<string, PlainPlayer> {
  const rooms = roomsOf(content);
  const roomOf = (id: string): PlainRoom => {
    const room = rooms.get(id);
    if (room === undefined) throw new Error(`no room ${id}`);
    return room;
  };
  const thingOf = thingMaker(content);
  for (const item of stored.items)
    if (item.location.kind === 'room') roomOf(item.location.room).things.add(thingOf(item));
  const players = new Map<string, PlainPlayer>();
  for (const { character, items, explored } of stored.present) {
    const at = roomOf(character.room);
    const pack = new Set(items.map(thingOf));
    const player: PlainPlayer = {
      character,
      tier: viewerOf(character).tier,
      pack,
      explored: new Set(explored.map(roomOf)),
      maxLoad: character.stats.STR * numbers.gramsPerStr,
      at,
      load: [...pack].reduce((sum, { weight }) => sum + weight, 0),
      tokens: numbers.tokens,
      filledAt: 0,
      lastActiveAt: 0,
    };
    at.occupants.add(player);
    players.set(character.id, player);
  }
  return players;
}

function roomsOf(content: WorldContent): ReadonlyMap<string, PlainRoom> {
  const rooms = new Map<string, PlainRoom>();
  for (const room of content.rooms.values())
    rooms.set(room.id, { room, exits: new Map(), occupants: new Set(), things: new Set() });
  for (const { room, exits } of rooms.values())
    for (const { word, target } of room.exits) {
      const there = rooms.get(target);
      if (there !== undefined) exits.set(word, there);
    }
  return rooms;
}

function thingMaker(content: WorldContent): (item: Item) => PlainThing {
  const words = new Map([...content.items.values()].map((one) => [one.id, wordsOf(one)]));
  return ({ id, prototype, zone }) => {
    const { name = '', weight = 0 } = content.items.get(prototype) ?? {};
    return { id, name, keyword: keyword(name), weight, words: words.get(prototype) ?? [], zone };
  };
}
