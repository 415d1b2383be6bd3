import { type RoomId } from '../../../src/model/ids';
import { type NpcKind, type ScheduleEntry } from '../../../src/model/npc-kind';
import { type OwnWorld, ownWorld } from './own-world';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

const holdsAt = ({ hours: [from, until] }: ScheduleEntry, hour: number): boolean =>
  from < until ? hour >= from && hour < until : hour >= from || hour < until;

describe('the people and beasts of our own world', () => {
  let own: OwnWorld;
  let npcs: readonly NpcKind[];

  beforeAll(async () => {
    own = await ownWorld();
    npcs = [...own.world.npcs.values()];
  });

  /** Every room in which one of this kind may come into the world. */
  const homesOf = ({ id }: NpcKind): readonly RoomId[] =>
    [...own.world.populations.values()]
      .filter(({ npc }) => npc === id)
      .flatMap(({ home }) =>
        home.kind === 'room' ? [home.room] : (own.world.subZones.get(home.subZone)?.rooms ?? []),
      );

  const namesWhere = (isOdd: (npc: NpcKind) => boolean): readonly string[] =>
    npcs.filter(isOdd).map(({ id }) => id);

  it('are called by an article or a name, and by an alias', () => {
    const isNamed = ({ name }: NpcKind): boolean =>
      /^(an? [a-z]|the )/.test(name) || /^[A-Z]/.test(name);
    expect(namesWhere((npc) => !isNamed(npc))).toEqual([]);
    expect(namesWhere(({ name }) => /^an [^aeiou]|^a [aeiou]/.test(name))).toEqual([]);
    expect(namesWhere(({ aliases }) => aliases.length === 0)).toEqual([]);
    expect(new Set(npcs.map(({ name }) => name)).size).toBe(npcs.length);
  });

  it('all live somewhere', () => {
    expect(namesWhere((npc) => homesOf(npc).length === 0)).toEqual([]);
  });

  it('are now and then masked, on the burying hill of Kingsport and in the older house', () => {
    const old = [...own.world.populations.values()].filter(
      ({ npc, home }) =>
        npc === 'masked_celebrant' && home.kind === 'room' && home.room.includes('kingsport'),
    );
    expect(old.map(({ min, max, probability }) => [min, max, probability])).toEqual([
      [0, 1, 30],
      [0, 1, 30],
    ]);
  });

  it('are not hostile where no NPC may wander in', () => {
    const isKeptOut = (id: RoomId): boolean => own.world.rooms.get(id)?.attributes.noNpc ?? true;
    const intruders = [...own.world.populations.values()].filter(
      ({ npc, home }) =>
        home.kind === 'room' &&
        isKeptOut(home.room) &&
        own.world.npcs.get(npc)?.type === 'aggressive_mob',
    );
    expect(intruders.map(({ id }) => id)).toEqual([]);
  });

  it('walk by their hours inside their zone, and are never in two places', () => {
    const zoneOf = (id: RoomId): string | undefined => own.world.rooms.get(id)?.zone;
    const strays = namesWhere((npc) => {
      const zones = homesOf(npc).map(zoneOf);
      return npc.schedule.some(({ room }) => !zones.includes(zoneOf(room)));
    });
    const twice = namesWhere(({ schedule }) =>
      HOURS.some((hour) => schedule.filter((entry) => holdsAt(entry, hour)).length > 1),
    );
    expect([strays, twice]).toEqual([[], []]);
  });

  it('keep shop where the design has shops, open at some hours and closed at others', () => {
    const keepers = npcs.filter(({ type }) => type === 'shopkeeper');
    expect(keepers.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Winifred Pell', 'Osgood Tarr', 'Lemuel Frye']),
    );
    for (const { id, shop, schedule } of keepers) {
      expect([id, shop?.sells.length ?? 0]).not.toEqual([id, 0]);
      expect([id, shop?.buys.length ?? 0]).not.toEqual([id, 0]);
      const states = new Set(schedule.map(({ state }) => state));
      expect([id, states.has('open'), states.size > 1]).toEqual([id, true, true]);
    }
    expect(namesWhere(({ type, shop }) => type !== 'shopkeeper' && shop !== null)).toEqual([]);
  });

  it('attack where they are hostile, and leave alone where they are not', () => {
    const isHostile = ({ type }: NpcKind): boolean => type === 'aggressive_mob';
    expect(namesWhere((npc) => isHostile(npc) && npc.aggression === 0)).toEqual([]);
    expect(namesWhere((npc) => !isHostile(npc) && npc.aggression > 0)).toEqual([]);
  });

  it('leave nothing that is not a thing, and no more coins than a purse is worth', () => {
    const loot = npcs.flatMap((npc) => npc.loot);
    expect(loot.length).toBeGreaterThan(10);
    expect(loot.filter(({ item }) => !own.world.items.has(item))).toEqual([]);
    expect(loot.filter(({ item, quantity }) => item === 'coins' && quantity > 2000)).toEqual([]);
  });

  it('of every kind of encounter there is one', () => {
    const kinds = new Set(npcs.flatMap(({ encounter }) => encounter ?? []));
    expect(kinds).toEqual(new Set(['disturbing', 'horrific', 'cosmic']));
  });

  it('answer, where they answer at all, in the end to anything', () => {
    const isOpenEnded = ({ replies }: NpcKind): boolean =>
      replies.length > 0 && replies.at(-1)?.words.length !== 0;
    const isDeaf = ({ replies }: NpcKind): boolean =>
      replies.slice(0, -1).some(({ words }) => words.length === 0);
    expect([namesWhere(isOpenEnded), namesWhere(isDeaf)]).toEqual([[], []]);
  });
});
