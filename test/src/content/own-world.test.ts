import { type WorldContent } from '../../../src/model/content';
import { type PrototypeId } from '../../../src/model/ids';
import { PROFESSIONS } from '../../../src/model/profession';
import { type Room } from '../../../src/model/room';
import { layOut, stepOf } from './layout';
import { type OwnWorld, ownWorld } from './own-world';

const ROOMS_PER_SUB_ZONE = { 'earth/arkham/merchant_row': 18, 'earth/arkham/riverside': 16 };

const itemOf = (world: WorldContent, id: PrototypeId): { weight: number; stack: number } =>
  world.items.get(id) ?? { weight: NaN, stack: NaN };

function keysIn(room: Room): readonly PrototypeId[] {
  const locks = Object.values(room.attributes.locks).map(({ keyItem }) => keyItem);
  return [...locks, room.container?.keyItem].filter((key) => key !== undefined);
}

describe('our own world', () => {
  let own: OwnWorld;
  let rooms: readonly Room[];

  beforeAll(async () => {
    own = await ownWorld();
    rooms = [...own.world.rooms.values()];
  });

  it('loads without a row', () => {
    expect(own.report).toEqual([]);
  });

  it('has the rooms that the design counts', () => {
    const counts = [...own.world.subZones].map(([id, subZone]) => [id, subZone.rooms.length]);
    expect(Object.fromEntries(counts)).toEqual(ROOMS_PER_SUB_ZONE);
  });

  it('joins its sub-zones in two places or more', () => {
    const links = rooms.flatMap((room) =>
      room.exits.filter(({ target }) => own.world.rooms.get(target)?.subZone !== room.subZone),
    );
    expect(links.length).toBeGreaterThanOrEqual(4);
  });

  it('has a place to rest in every sub-zone', () => {
    for (const id of own.world.subZones.keys()) {
      expect(rooms.filter((room) => room.subZone === id && room.isRestLocation)).toHaveLength(1);
    }
  });

  it('starts where a lamp has been left', () => {
    const { start } = own.world.landmarks;
    expect(own.world.rooms.get(start)?.name).toBe('The Waiting Room');
    expect(own.world.placements[0]).toEqual({
      prototype: 'brass_lantern',
      quantity: 1,
      room: start,
    });
  });

  it('can be drawn: by direction every room has one place, and every place one room', () => {
    const { places, clashes } = layOut(own.world);
    expect(clashes).toEqual([]);
    expect(places.size).toBe(rooms.length);
  });

  it('leads back by the opposite direction', () => {
    for (const room of rooms) {
      for (const { word, target } of room.exits.filter((exit) => stepOf(exit.word))) {
        const there = stepOf(word)?.map((step) => 0 - step);
        const back = own.world.rooms.get(target)?.exits.find((exit) => exit.target === room.id);
        expect([room.id, stepOf(back?.word ?? '')?.map((step) => 0 + step)]).toEqual([
          room.id,
          there?.map((step) => 0 + step),
        ]);
      }
    }
  });

  it('names its ways out in each description, but for the hidden', () => {
    for (const { id, description, exits } of rooms) {
      const shown = exits.filter(({ flags }) => !flags.includes('hidden'));
      const unnamed = shown.filter(({ word }) => {
        const names = word === 'up' ? '(up|overhead)' : word;
        return !new RegExp(`\\b${names}\\b`, 'i').test(description);
      });
      expect([id, unnamed]).toEqual([id, []]);
    }
  });

  it('keeps every lock on an exit that is locked, and every locked exit with a lock', () => {
    for (const { id, exits, attributes } of rooms) {
      const locked = exits.filter(({ flags }) => flags.includes('locked')).map(({ word }) => word);
      expect([id, Object.keys(attributes.locks)]).toEqual([id, locked]);
    }
  });

  it('has every key as a thing that lies somewhere', () => {
    const keys = rooms.flatMap(keysIn);
    expect(keys).toContain('rust_key');
    const placed = own.world.placements.map(({ prototype }) => prototype);
    for (const key of keys) expect(placed).toContain(key);
  });

  it('gives every profession a kit that fits one pair of hands', () => {
    for (const profession of PROFESSIONS) {
      const kit = own.world.kits[profession];
      expect(kit.length).toBeGreaterThan(0);
      const grams = kit.reduce((sum, id) => sum + itemOf(own.world, id).weight, 0);
      expect(grams).toBeLessThan(15 * 500);
    }
  });

  it('has two containers that stay where they are, one of them for a profession', () => {
    const built = rooms.flatMap(({ container }) => (container ? [container] : []));
    const heavy = own.world.placements.filter(
      ({ prototype }) =>
        own.world.items.get(prototype)?.container && itemOf(own.world, prototype).weight > 45_000,
    );
    expect(built.map(({ allowedRoles }) => allowedRoles)).toEqual([['Physician']]);
    expect(heavy).toHaveLength(1);
    for (const role of built.flatMap(({ allowedRoles }) => allowedRoles)) {
      expect(PROFESSIONS).toContain(role);
    }
  });

  it('puts in a container no more than it holds, and in a stack no more than it takes', () => {
    for (const { prototype, quantity } of own.world.placements) {
      expect(quantity).toBeLessThanOrEqual(itemOf(own.world, prototype).stack);
    }
    const inside = own.world.placements.filter((placement) => placement.inside !== undefined);
    for (const first of inside) {
      const placements = inside.filter(
        (other) => other.room === first.room && other.inside === first.inside,
      );
      const spec =
        first.inside === 'room-container'
          ? own.world.rooms.get(first.room)?.container
          : own.world.items.get(first.inside ?? first.prototype)?.container;
      const grams = placements.reduce(
        (sum, { prototype, quantity }) => sum + quantity * itemOf(own.world, prototype).weight,
        0,
      );
      expect(placements.length).toBeLessThanOrEqual(spec?.slots ?? 0);
      expect(grams).toBeLessThanOrEqual(spec?.weightLimit ?? Infinity);
    }
  });

  it('uses every kind of thing it describes', () => {
    const used = new Set([
      ...own.world.placements.map(({ prototype }) => prototype),
      ...Object.values(own.world.kits).flat(),
    ]);
    expect([...own.world.items.keys()].filter((id) => !used.has(id))).toEqual([]);
  });
});
