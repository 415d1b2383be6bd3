import { type Character } from '../../../../src/model/character';
import { type PopulationId, brandAs } from '../../../../src/model/ids';
import { type Loot, type Population } from '../../../../src/model/npc-kind';
import { type NpcFighter } from '../../../../src/rules/fight/fighter';
import { hurtNpc } from '../../../../src/rules/death/hurt-npc';
import { npc } from '../small-npcs';
import { inside, NOW, playerId, somebody } from '../small-view';
import { roomId } from '../small-world';
import { Arena, rolling } from '../fight/arena';

const RAT = 'rat-1' as never;
const CORPSE = `corpse-rat-1-${NOW}`;
const DENS = brandAs<PopulationId>('rats');
const POPULATION: Population = {
  id: DENS,
  npc: brandAs('rat'),
  home: { kind: 'room', room: roomId('quay') },
  min: 1,
  max: 1,
  probability: 100,
  respawnMs: 180_000,
};
const candle = (chance: number): Loot => ({ item: brandAs('candle'), chance, quantity: 25 });

interface Fight {
  readonly players?: readonly Character[];
  readonly threat?: Readonly<Record<string, number>>;
  readonly level?: number;
  readonly loot?: readonly Loot[];
  readonly rolls?: readonly number[];
  readonly population?: PopulationId | null;
  readonly party?: readonly string[];
}

/** The last blow at a rat in whose fight these are. */
function kill(fight: Fight): Arena {
  const { players = [somebody('Ada')], threat = { 'player-Ada': 1 }, level = 1, loot = [] } = fight;
  const { population = null, party = [], rolls = [] } = fight;
  const arena = new Arena({
    players,
    npcs: [npc('rat-1', 'quay', { dp: 4, population })],
    kinds: { rat: { level, loot } },
    content: { populations: new Map([[DENS, POPULATION]]) },
  });
  const members = party.map((name) => ({ id: playerId(name), name }));
  if (party.length > 0)
    arena.view.apply([
      {
        kind: 'record',
        record: {
          kind: 'party',
          id: brandAs('p'),
          zone: brandAs('social'),
          leader: playerId('Ada'),
          members,
          invited: {},
          awaySince: {},
        },
      },
    ]);
  arena.pair('Ada', 'rat-1', { threat: { [RAT]: threat } });
  for (const name of Object.keys(threat)) arena.pair(name.replace('player-', ''), 'rat-1');
  const target = { npc: arena.npc('rat-1') as NpcFighter, room: arena.room('quay') };
  arena.done(hurtNpc(arena.turn({ 'loot|rat-1': rolls }), target, 4));
  return arena;
}
const inBody = (arena: Arena): readonly string[] =>
  arena.view.itemsAt(inside(CORPSE)).map(({ prototype, quantity }) => `${quantity} ${prototype}`);

describe('hurtNpc', () => {
  it('takes the points, and kills at 0', () => {
    const arena = new Arena({ npcs: [npc('rat-1', 'quay', { dp: 4 })] });
    arena.pair('Ada', 'rat-1');
    const target = { npc: arena.npc('rat-1') as NpcFighter, room: arena.room('quay') };
    arena.done(hurtNpc(arena.turn(), target, 3));
    expect(arena.view.record('npc', 'rat-1')?.dp).toBe(1);
    const again = { ...target, npc: arena.npc('rat-1') as NpcFighter };
    arena.done(hurtNpc(arena.turn(), again, 1));
    expect(arena.view.npcsIn(roomId('quay'))).toEqual([]);
    expect(arena.events.map(({ type }) => type)).toEqual([
      'npc.died',
      'item.created',
      'combat.ended',
    ]);
  });
});

describe('npcDies', () => {
  it('closes the place for as long as the population has it', () => {
    const record = kill({ population: DENS }).view.record('npc', 'rat-1');
    expect(record).toMatchObject({ room: null, dp: 0, opensAt: NOW + 180_000, hunts: null });
  });

  it('leaves nothing of one without a place', () => {
    expect(kill({}).view.record('npc', 'rat-1')).toBeUndefined();
    expect(kill({ population: brandAs('gone') }).view.record('npc', 'rat-1')).toBeUndefined();
  });

  it('leaves a body for ten minutes, for two of them to those it minded and their parties', () => {
    const arena = kill({
      players: [
        somebody('Ada', { party: brandAs('p') }),
        somebody('Bob'),
        somebody('Cara', { party: brandAs('p'), room: roomId('loft') }),
        somebody('Dora'),
      ],
      threat: { 'player-Ada': 1, 'player-Bob': 2 },
      party: ['Ada', 'Cara'],
    });
    expect(arena.view.record('corpse', CORPSE)).toEqual({
      kind: 'corpse',
      id: CORPSE,
      zone: 'earth/arkham',
      name: 'a dead wharf rat',
      owner: null,
      rights: [playerId('Bob'), playerId('Ada'), playerId('Cara')],
      freeAt: NOW + 120_000,
      goneAt: NOW + 600_000,
      purse: 0,
    });
  });

  it.each([
    ['chance and not one more', 40, 50, 40, ['10 candle', '10 candle', '5 candle']],
    ['one more', 40, 50, 41, []],
    ['LUCK 55 is one percent', 40, 55, 41, ['10 candle', '10 candle', '5 candle']],
    ['LUCK 54 is 0.8 percent, rounded', 40, 54, 41, ['10 candle', '10 candle', '5 candle']],
    ['LUCK 53 is 0.6 percent, rounded', 40, 53, 41, ['10 candle', '10 candle', '5 candle']],
    ['LUCK 52 is 0.4 percent', 40, 52, 41, []],
    ['LUCK 45 is one percent less', 40, 45, 40, []],
    ['LUCK 90 is eight percent', 40, 90, 48, ['10 candle', '10 candle', '5 candle']],
    ['LUCK 90 is not nine', 40, 90, 49, []],
  ])('leaves loot at its chance: %s', (...[, chance, LUCK, roll, things]) => {
    const players = [somebody('Ada', { stats: { ...somebody('x').stats, LUCK } })];
    expect(inBody(kill({ players, loot: [candle(chance)], rolls: [rolling(roll)] }))).toEqual(
      things,
    );
  });

  it('takes the luck of the one it minded most', () => {
    const lucky = { stats: { ...somebody('x').stats, LUCK: 90 } };
    const players = [somebody('Ada'), somebody('Bob', lucky)];
    const loot = [candle(40)];
    const of = (ada: number, bob: number) =>
      inBody(
        kill({
          players,
          loot,
          rolls: [rolling(48)],
          threat: { 'player-Ada': ada, 'player-Bob': bob },
        }),
      ).length;
    expect([of(1, 2), of(2, 1)]).toEqual([3, 0]);
  });

  it.each([
    ['one alone', { 'player-Ada': 1 }, [60, 0, 0]],
    ['two that it minded, and a friend', { 'player-Ada': 9, 'player-Bob': 1 }, [20, 20, 20]],
    ['one that it minded, with a friend here', { 'player-Cara': 1 }, [0, 30, 30]],
    ['none without threat', { 'player-Ada': 0 }, [0, 0, 0]],
  ])('shares 20 XP for each of its levels equally: %s', (_, threat, shares) => {
    const party = { party: brandAs<never>('p') };
    const arena = kill({
      players: [
        somebody('Ada'),
        somebody('Bob', party),
        somebody('Cara', party),
        somebody('Dora', { ...party, room: roomId('loft') }),
      ],
      threat,
      level: 3,
    });
    const gained = ['Ada', 'Bob', 'Cara'].map((name) => arena.character(name).xp);
    expect(gained).toEqual(shares);
    expect(arena.character('Dora').xp).toBe(0);
    const told = arena.events.flatMap((event) =>
      event.type === 'xp.gained' ? [[event.actorName, event.amount]] : [],
    );
    expect(told.sort()).toEqual(
      ['Ada', 'Bob', 'Cara'].map((name, n) => [name, shares[n]]).filter(([, xp]) => xp !== 0),
    );
  });

  it('rounds a share half away from zero', () => {
    const names = ['Ada', 'Bob', 'Cara'];
    const threat = Object.fromEntries(names.map((name) => [`player-${name}`, 1]));
    const arena = kill({ players: names.map((name) => somebody(name)), threat, level: 1 });
    expect(names.map((name) => arena.character(name).xp)).toEqual([7, 7, 7]);
  });
});
