import { type Character } from '../../../../src/model/character';
import { type WorldContent } from '../../../../src/model/content';
import { virtualZone, type VirtualZone } from '../../../virtual-zone/virtual-zone';
import { playerId, somebody } from '../small-view';
import { CONTENT } from '../small-world';

const bonus = (explorationBonus: number): WorldContent => ({
  ...CONTENT,
  subZones: new Map(
    [...CONTENT.subZones].map(([id, sub]) => [
      id,
      { ...sub, rules: { accessRequirements: [], explorationBonus } },
    ]),
  ),
});

function walk(more: Partial<Character>, content = CONTENT): VirtualZone {
  const ada = somebody('Ada', more);
  const zone = virtualZone({ players: [ada], content, items: [] });
  zone.send('Ada', 'north');
  return zone;
}
const xp = (zone: VirtualZone) => zone.world.committed.character(playerId('Ada'))?.xp;

describe('firstVisit', () => {
  it('teaches two XP, and nothing the second time', () => {
    const zone = walk({});
    expect(xp(zone)).toBe(2);
    for (const line of ['south', 'north']) zone.send('Ada', line);
    expect(xp(zone)).toBe(2);
    zone.send('Ada', 'up');
    expect(xp(zone)).toBe(4);
  });

  it('adds what the sub-zone gives', () => {
    expect(xp(walk({}, bonus(3)))).toBe(5);
  });

  it('teaches a Reporter twice as much', () => {
    expect(xp(walk({ profession: 'Reporter' }))).toBe(4);
    expect(xp(walk({ profession: 'Reporter' }, bonus(3)))).toBe(10);
    expect(xp(walk({ profession: 'Reporter' }, bonus(98)))).toBe(200);
  });

  it('brings the level that so many XP are', () => {
    const zone = walk({ xp: 98 });
    expect(zone.sawBy('Ada')).toEqual([
      '0ms You go north.',
      '0ms You have learnt something. You are of level 2 now.',
    ]);
    expect(zone.world.committed.character(playerId('Ada'))?.level).toBe(2);
    expect(walk({ xp: 97 }).sawBy('Ada')).toEqual(['0ms You go north.']);
  });

  it('teaches the dead nothing', () => {
    expect(xp(walk({ life: { kind: 'dead', at: 1_000_000 } }))).toBe(0);
  });
});
