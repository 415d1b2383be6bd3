import { brandAs } from '../../../src/model/ids';
import { closeWorlds, WorldRig } from './world-rig';

const HOUR = 3_600_000;

/** An hour in which both are idle but for some lines, at a tick; every event as bytes. */
function hourAt(tickMs: number): string {
  const rig = new WorldRig();
  for (let at = 100; at <= 1.2 * HOUR; at += 100) {
    rig.time.advance(100);
    if (at === 12_300) rig.ask('Ada', 'say One.');
    if (at === 61_700) rig.world.linkLost(brandAs('player-Bob'));
    if (at % tickMs === 0) rig.world.tick();
    if (at === 1_801_000) rig.ask('Ada', 'north');
  }
  return JSON.stringify(rig.published);
}

describe('catchUp', () => {
  afterEach(closeWorlds);

  it('gives the same hour the same events at any tick', () => {
    const often = hourAt(100);
    expect(hourAt(1_000)).toBe(often);
    expect(often).toContain('clock.struck');
    expect(often).toContain('player.linkdead');
  });

  it('tells only the latest of the hours that were slept through', () => {
    const rig = new WorldRig();
    rig.time.advance(2 * HOUR);
    rig.world.tick();
    expect(rig.story.filter((line) => line.includes('clock'))).toHaveLength(1);
  });

  it('comes before the command that finds it', () => {
    const rig = new WorldRig();
    rig.world.linkLost(brandAs('player-Bob'));
    rig.time.advance(6_000);
    rig.ask('Ada', 'say Well.');
    expect(rig.story.map((line) => line.split(' ')[1])).toEqual(['player.linkdead', 'room.said']);
    expect(rig.published.map(({ at }) => at - rig.time.now())).toEqual([-1_000, 0]);
  });

  it('goes on when the database does not take something of it, and leaves that alone for a minute', () => {
    const rig = new WorldRig();
    const { database, world, time } = rig;
    world.linkLost(brandAs('player-Bob'));
    time.advance(6_000);
    database.ends(database.refuse('data'), database.refuse('data'));
    rig.ask('Ada', 'say Well.');
    expect(rig.story.map((line) => line.split(' ')[1])).toEqual(['room.said']);
    time.advance(60_000);
    world.tick();
    expect(rig.story.map((line) => line.split(' ')[1])).toContain('player.left');
  });
});
