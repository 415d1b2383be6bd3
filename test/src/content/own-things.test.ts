import { type WorldContent } from '../../../src/model/content';
import { type PrototypeId } from '../../../src/model/ids';
import { type ItemPrototype } from '../../../src/model/item';
import { PROFESSIONS } from '../../../src/model/profession';
import { type Room } from '../../../src/model/room';
import { fixedContainers } from './fixed-containers';
import { type OwnWorld, ownWorld } from './own-world';

/** They lie nowhere when a world begins. */
const MADE_BY_RULES: ReadonlySet<string> = new Set(['corpse']);

const itemOf = (world: WorldContent, id: PrototypeId): { weight: number; stack: number } =>
  world.items.get(id) ?? { weight: NaN, stack: NaN };

function keysIn(room: Room): readonly PrototypeId[] {
  const locks = Object.values(room.attributes.locks).map(({ keyItem }) => keyItem);
  return [...locks, room.container?.keyItem].filter((key) => key !== undefined);
}

describe('the things of our own world', () => {
  let own: OwnWorld;
  let rooms: readonly Room[];

  beforeAll(async () => {
    own = await ownWorld();
    rooms = [...own.world.rooms.values()];
  });

  it('gives every profession a kit that fits one pair of hands', () => {
    for (const profession of PROFESSIONS) {
      const kit = own.world.kits[profession];
      expect(kit.length).toBeGreaterThan(0);
      const grams = kit.reduce((sum, id) => sum + itemOf(own.world, id).weight, 0);
      expect(grams).toBeLessThan(15 * 500);
    }
  });

  it('has containers that stay where they are, one of them for a profession', () => {
    const fixed = fixedContainers(own.world);
    expect(fixed.length).toBeGreaterThanOrEqual(5);
    const roles = fixed.flatMap(({ allowedRoles }) => allowedRoles);
    expect(roles).toContain('Physician');
    expect(roles.filter((role) => !(PROFESSIONS as readonly string[]).includes(role))).toEqual([]);
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
    const { npcs, placements, kits, items } = own.world;
    const carried = [...npcs.values()].flatMap(({ loot, shop }) => [
      ...loot,
      ...(shop?.sells ?? []),
    ]);
    const used = new Set([
      ...placements.map(({ prototype }) => prototype),
      ...Object.values(kits).flat(),
      ...carried.map(({ item }) => item),
    ]);
    const unused = [...items.keys()].filter((id) => !used.has(id));
    expect(unused.filter((id) => !MADE_BY_RULES.has(id))).toEqual([]);
  });

  it.each<[string, (item: ItemPrototype) => boolean]>([
    ['weapon', ({ attack, slot }) => attack !== undefined && slot === 'main_hand'],
    ['wear', ({ slot, effects }) => slot !== undefined && effects !== undefined],
    ['light', ({ slot, effects }) => slot === 'off_hand' && effects?.light !== undefined],
    ['container', ({ container }) => container !== undefined],
    ['consumable', ({ used, effects, isTonic }) => !!used && (isTonic === true || !!effects)],
    ['readable', ({ text }) => text !== undefined],
  ])('gives each %s what it needs', (kind, isWhole) => {
    const all = [...own.world.items.values()].filter((item) => item.kind === kind);
    expect(all.filter((item) => !isWhole(item)).map(({ id }) => id)).toEqual([]);
  });

  it('has a tonic, lights that burn down, and no price below a cent', () => {
    const all = [...own.world.items.values()];
    expect(all.some(({ isTonic }) => isTonic)).toBe(true);
    expect(all.some(({ fuelMinutes }) => fuelMinutes !== undefined)).toBe(true);
    const sold = [...own.world.npcs.values()].flatMap(({ shop }) => shop?.sells ?? []);
    expect(sold.filter(({ item }) => (own.world.items.get(item)?.value ?? 0) < 1)).toEqual([]);
  });

  it('has a lock for every key', () => {
    const named = new Set([
      ...rooms.flatMap(keysIn),
      ...[...own.world.items.values()].flatMap(({ container }) => container?.keyItem ?? []),
    ]);
    const keys = [...own.world.items.values()].filter(({ kind }) => kind === 'key');
    expect(keys.filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([]);
  });
});
