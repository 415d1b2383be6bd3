import { type Character } from '../../../../src/model/character';
import { type RuleNumbers } from '../../../../src/rules/numbers';
import { type WorldRecord } from '../../../../src/model/record';
import { virtualZone } from '../../../virtual-zone/virtual-zone';
import { npc } from '../small-npcs';
import { NOW, playerId, somebody } from '../small-view';

/** Every blow lands, or none: chance has no part in these. */
const SURE: Partial<RuleNumbers> = { 'combat.hitMin': 95, 'combat.criticalUpTo': 95 };
const NEVER: Partial<RuleNumbers> = { 'combat.missFrom': 1, 'combat.criticalUpTo': 0 };

interface Story {
  readonly players?: readonly (string | Character)[];
  readonly records?: readonly WorldRecord[];
  readonly numbers?: Partial<RuleNumbers>;
}
const zoneOf = ({ players = ['Ada', 'Bob'], records = [], numbers = {} }: Story) =>
  virtualZone({ players, records, numbers, items: [] });
const fightOf = (zone: ReturnType<typeof zoneOf>) => zone.world.committed.record('fight', 'quay');

describe('a fight', () => {
  it('is fought by two, each with a blow at once and then each four seconds', () => {
    const zone = zoneOf({ records: [npc('cat-1', 'quay', { dp: 1_000 })], numbers: NEVER });
    zone.send('Ada', 'kill cat');
    zone.advance(1_500);
    zone.send('Bob', 'k cat');
    zone.advance(6_500);
    const blows = zone
      .eventsSeenBy('Bob')
      .filter(({ data }) => data.type === 'combat.struck')
      .map(
        ({ data }) => `${data.at - NOW} ${String(data['attackerName'])} ${String(data['part'])}`,
      );
    expect(blows).toEqual([
      '0 Ada room',
      '1500 Bob self',
      '4000 Ada room',
      '4000 Bob self',
      '4000 a cat room',
      '8000 Ada room',
      '8000 Bob self',
      '8000 a cat room',
    ]);
  });

  it('shows the damage to the two whom it concerns', () => {
    const zone = zoneOf({ records: [npc('cat-1', 'quay', { dp: 1_000 })], numbers: SURE });
    zone.send('Ada', 'kill cat');
    zone.advance(4_000);
    expect(zone.sawBy('Ada').filter((line) => line.includes('fist'))).toHaveLength(3);
    for (const line of zone.sawBy('Ada').filter((one) => one.includes('fist')))
      expect(line).toMatch(/\(\d\)$/u);
    for (const line of zone.sawBy('Bob')) expect(line).not.toMatch(/\(\d\)$/u);
  });

  it('is not joined by walking in', () => {
    const zone = zoneOf({ records: [npc('cat-1', 'quay')], numbers: NEVER });
    zone.send('Bob', 'north');
    zone.send('Ada', 'kill cat');
    zone.send('Bob', 'south');
    zone.advance(8_000);
    expect(fightOf(zone)?.players).toEqual([playerId('Ada')]);
  });

  it('keeps its own from walking and leaving', () => {
    const zone = zoneOf({ records: [npc('cat-1', 'quay')], numbers: NEVER });
    zone.send('Ada', 'kill cat');
    zone.send('Ada', 'north');
    zone.send('Ada', 'quit');
    expect(zone.sawBy('Ada').slice(-2)).toEqual([
      '0ms Not while you are fighting. Type flee to get away.',
      '0ms Not while you are fighting. Type flee to get away.',
    ]);
  });

  it('is over for one whose body goes thirty seconds after the line', () => {
    const zone = zoneOf({ records: [npc('cat-1', 'quay', { dp: 1_000 })], numbers: NEVER });
    zone.send('Ada', 'kill cat');
    zone.disconnect('Ada');
    zone.advance(29_999);
    expect(fightOf(zone)?.players).toEqual([playerId('Ada')]);
    const own = zone
      .eventsSeenBy('Bob')
      .filter(({ data }) => data.type === 'combat.struck' && data['attackerName'] === 'Ada');
    expect(own).toHaveLength(8);
    zone.advance(1);
    expect(fightOf(zone)).toBeUndefined();
    expect(zone.sawBy('Bob')).toHaveSeen(
      '30s Ada fades like breath on a window.',
      '30s The fight is over.',
    );
  });

  it('is left by running', () => {
    const zone = zoneOf({
      records: [npc('cat-1', 'quay')],
      numbers: { ...NEVER, 'combat.fleeMin': 100, 'combat.fleeMax': 100 },
    });
    zone.send('Ada', 'kill cat');
    zone.send('Ada', 'flee');
    zone.advance(4_000);
    expect(zone.sawBy('Bob')).toHaveSeen(/^4s Ada runs /u, '4s The fight is over.');
    expect(zone.world.committed.character(playerId('Ada'))?.room).not.toBe('quay');
  });
});

describe('a death', () => {
  const BITTEN = { ...SURE, 'npc.aggressionMs': 3_600_000 } as Partial<RuleNumbers>;

  it('is a fall, blood, the shore, and the way back', () => {
    const zone = zoneOf({
      players: [somebody('Ada', { dp: 1 }), 'Bob'],
      records: [npc('cat-1', 'quay', { dp: 1_000 })],
      numbers: BITTEN,
    });
    zone.send('Ada', 'kill cat');
    zone.advance(4_000);
    const fallen = zone.world.committed.character(playerId('Ada'));
    expect(fallen).toMatchObject({ life: { kind: 'wounded' }, posture: 'lying' });
    expect(fightOf(zone)).toBeUndefined();
    const drops = 10 + (fallen?.dp ?? 0);
    zone.send('Ada', 'north');
    zone.send('Ada', 'say Help.');
    zone.advance(drops * 6_000 - 1);
    expect(zone.world.committed.character(playerId('Ada'))?.dp).toBe(-9);
    zone.advance(1);
    expect(zone.sawBy('Bob')).toHaveSeen('4s Ada falls, and lies bleeding.', /Ada dies\.$/u);
    expect(zone.world.committed.character(playerId('Ada'))?.room).toBe('shore');
    zone.advance(9_999);
    zone.send('Ada', 'respawn');
    expect(zone.sawBy('Ada').at(-1)).toContain('The water is not done with you. Another 1 s.');
    zone.advance(1);
    zone.send('Ada', 'respawn');
    expect(zone.world.committed.character(playerId('Ada'))).toMatchObject({
      room: 'infirmary',
      dp: 10,
    });
  });

  it('is over after five minutes by itself, and the body after sixty', () => {
    const zone = zoneOf({
      players: [somebody('Ada', { dp: -9, life: { kind: 'wounded', bledAt: NOW } }), 'Bob'],
      numbers: { tickMs: 6_000 },
    });
    const moments = (type: string) =>
      zone.eventsSeenBy('Bob').flatMap(({ data }) => (data.type === type ? [data.at - NOW] : []));
    const room = () => zone.world.committed.character(playerId('Ada'))?.room;
    zone.advance(300_000);
    expect(room()).toBe('shore');
    zone.advance(6_000);
    expect(room()).toBe('infirmary');
    zone.send('Bob', 'say Poor Ada.');
    zone.advance(3_294_000);
    expect(moments('corpse.gone')).toEqual([]);
    zone.advance(6_000);
    expect(moments('player.died')).toEqual([6_000]);
    expect(moments('corpse.gone')).toEqual([3_606_000]);
    expect([...zone.world.committed.records('corpse')]).toEqual([]);
  });
});
