import { type Character } from '../../../src/model/character';
import { type WorldContent } from '../../../src/model/content';
import { brandAs } from '../../../src/model/ids';
import { type Item, type ItemLocation } from '../../../src/model/item';
import { type Room } from '../../../src/model/room';
import { type StoredWorld } from '../../../src/ports/world-store';
import { PROTOTYPES } from './grid-content';

/** Together 10,000: four to a room, each with two things, and eight things on every floor. */
export const CHARACTERS = 2_000;
export const ITEMS = 8_000;
/** World time at which it begins, ms. */
export const BEGIN = 1_800_000_000_000;

const uuid = (kind: string, n: number): string =>
  `${kind}000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const characterIn = (room: Room, n: number): Character => ({
  id: brandAs(uuid('c1', n)),
  account: brandAs(uuid('ac', n)),
  name: `Bench${String.fromCharCode(...[n / 676, (n / 26) % 26, n % 26].map((at) => 97 + at))}`,
  isGuest: false,
  profession: 'Drifter',
  stats: { STR: 50, DEX: 50, CON: 50, POW: 50, CHA: 50, LUCK: 50, SIZ: 50, INT: 50, EDU: 50 },
  level: 1,
  xp: 0,
  room: room.id,
  zone: room.zone,
  subZone: room.subZone,
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
});

const itemAt = (n: number, location: ItemLocation, zone: Item['zone']): Item => ({
  id: brandAs(uuid('17', n)),
  prototype: PROTOTYPES[(n * 7) % PROTOTYPES.length]?.id ?? brandAs(''),
  quantity: 1,
  location,
  zone,
});

/** Everybody in the world, and everything in a place; each has walked all of the rooms, so that nobody comes into one for the first time. */
export function population({ rooms }: WorldContent): StoredWorld {
  const all = [...rooms.values()];
  const roomOf = (n: number): Room => {
    const room = all[n % all.length];
    if (room === undefined) throw new Error('a world without rooms');
    return room;
  };
  const explored = all.map(({ id }) => id);
  const present = Array.from({ length: CHARACTERS }, (_, n) => {
    const character = characterIn(roomOf(n), n);
    const carried = [2 * n, 2 * n + 1].map((at) =>
      itemAt(at, { kind: 'character', character: character.id }, character.zone),
    );
    return { character, items: carried, explored };
  });
  const lying = Array.from({ length: ITEMS - 2 * CHARACTERS }, (_, n) =>
    itemAt(2 * CHARACTERS + n, { kind: 'room', room: roomOf(n).id }, roomOf(n).zone),
  );
  return { bornAt: BEGIN, lastAt: BEGIN, isSeeded: true, present, items: lying, records: [] };
}
