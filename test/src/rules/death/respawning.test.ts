import { type Character } from '../../../../src/model/character';
import { respawnAlarm } from '../../../../src/rules/death/respawning';
import { RULE_NUMBERS } from '../../../../src/rules/numbers';
import { brief, NOW, PRESENT, somebody } from '../small-view';
import { roomId } from '../small-world';
import { Arena } from '../fight/arena';

const DEAD: Partial<Character> = {
  life: { kind: 'dead', at: NOW },
  dp: -10,
  room: roomId('shore'),
};
const RESPAWN = { verb: 'respawn' } as const;
const dead = (more: Partial<Character> = {}): Arena =>
  new Arena({ players: [somebody('Ada', { ...DEAD, ...more })] });

describe('respawn', () => {
  it('is possible ten seconds after death (respawn.wait)', () => {
    expect(brief(dead().at(1).act('Ada', RESPAWN))).toBe(
      'respawn.wait: The water is not done with you. Another 10 s.',
    );
    expect(brief(dead().at(9_999).act('Ada', RESPAWN))).toContain('Another 1 s.');
    expect(dead().at(10_000).act('Ada', RESPAWN).kind).toBe('done');
  });

  it('is nothing for the living (respawn.wait)', () => {
    const arena = new Arena();
    expect(brief(arena.act('Ada', RESPAWN))).toContain('respawn.wait: You are alive.');
  });

  it('leads to the infirmary, or to where the dead last rested', () => {
    const arena = dead().at(10_000);
    arena.act('Ada', RESPAWN);
    expect(arena.character('Ada').room).toBe('infirmary');
    const rested = dead({ restRoom: roomId('loft') }).at(10_000);
    rested.act('Ada', RESPAWN);
    expect(rested.character('Ada').room).toBe('loft');
    const lost = dead({ restRoom: roomId('nowhere') }).at(10_000);
    lost.act('Ada', RESPAWN);
    expect(lost.character('Ada').room).toBe('infirmary');
  });

  it.each([
    [50, 10],
    [55, 11],
    [56, 11],
  ])('gives half the points: of CON 50 and SIZ %i it is %i', (SIZ, dp) => {
    const arena = dead({ stats: { ...somebody('x').stats, SIZ } }).at(10_000);
    arena.act('Ada', RESPAWN);
    expect(arena.character('Ada')).toMatchObject({ dp, life: { kind: 'alive' } });
  });

  it('gives half the points of the strongest', () => {
    const stats = { ...somebody('x').stats, CON: 90, SIZ: 90 };
    const arena = dead({ stats, level: 20 }).at(10_000);
    arena.act('Ada', RESPAWN);
    expect(arena.character('Ada').dp).toBe(37);
  });

  it('costs five points of lucidity', () => {
    const arena = dead({ lucidity: 8_600 }).at(10_000);
    arena.act('Ada', RESPAWN);
    expect(arena.character('Ada').lucidity).toBe(8_100);
    expect(arena.view.audits).toMatchObject([{ data: { cause: 'death' } }]);
    const tier = dead({ lucidity: 7_300 }).at(10_000);
    tier.act('Ada', RESPAWN);
    expect(tier.events).toContainEqual(
      expect.objectContaining({ type: 'lucidity.changed', after: 'uneasy' }),
    );
  });

  it('leaves the hand weaker by 10 for a minute', () => {
    const old = [{ on: 'to_hit' as const, by: -1, until: NOW + 10_000 }];
    const arena = dead({ effects: old }).at(10_000);
    arena.act('Ada', RESPAWN);
    expect(arena.character('Ada').effects).toEqual([
      { on: 'to_hit', by: -10, until: NOW + 70_000 },
    ]);
  });

  it('tells the room, and the one who is back', () => {
    const arena = dead().at(10_000);
    arena.act('Ada', RESPAWN);
    expect(arena.events.map(({ type }) => type)).toEqual(['player.moved', 'player.respawned']);
    expect(arena.events[0]).toMatchObject({ how: 'respawned' });
    expect(arena.events[1]).toMatchObject({ dp: 10, room: 'infirmary' });
  });
});

describe('respawnAlarm', () => {
  const next = (more: Partial<Character>, presence = PRESENT): number =>
    respawnAlarm.next({ character: somebody('Ada', more), presence }, RULE_NUMBERS);

  it('rings five minutes after death', () => {
    expect(next(DEAD)).toBe(NOW + 300_000);
    expect(next({})).toBe(Infinity);
  });

  it('rings at once for one who comes back into the world later', () => {
    expect(next(DEAD, { ...PRESENT, wardUntil: NOW + 910_000 })).toBe(NOW + 900_000);
  });

  it('brings the dead back', () => {
    const arena = dead().at(300_000);
    const sleeper = { character: arena.character('Ada'), presence: PRESENT };
    arena.done(respawnAlarm.ring(arena.turn(), sleeper));
    expect(arena.character('Ada')).toMatchObject({ room: 'infirmary', life: { kind: 'alive' } });
    expect(respawnAlarm.next({ ...sleeper, character: arena.character('Ada') }, RULE_NUMBERS)).toBe(
      Infinity,
    );
  });
});
