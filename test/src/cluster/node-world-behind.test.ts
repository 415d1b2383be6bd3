import { ClusterRig } from './cluster-rig';

describe('NodeWorld, behind the log', () => {
  it('asks the leader what a player wants to know whose own commands it has not seen', () => {
    const rig = new ClusterRig(['n1', 'n2']);
    rig.net.fate = (_, to, subject) => (to === 'n2' && subject === 'commits' ? [] : [1]);
    rig.database.cut.add('n2');
    const moved = rig.node('n2').ask('Ada', 'north');
    rig.time.advance(1_100);
    expect(moved.answer?.outcome).toBe('done');
    expect(rig.node('n2').replica.no).toBe(0);
    const looked = rig.node('n2').ask('Ada', 'look');
    expect(rig.node('n2').ask('Bob', 'look').answer?.view).toMatchObject({ name: 'The quay' });
    // Not after another second: it was waited for once.
    rig.time.advance(10);
    expect(looked.answer?.view).toMatchObject({ name: 'The stair' });
    rig.database.cut.clear();
    rig.time.advance(3_000);
    rig.net.asked.length = 0;
    expect(rig.node('n2').ask('Ada', 'look', 'again').answer?.view).toMatchObject({
      name: 'The stair',
    });
    expect(rig.net.asked).toEqual([]);
  });
});

describe('NodeWorld, whose world has gone to another', () => {
  it('knows at once what was done there meanwhile', () => {
    const rig = new ClusterRig(['n1', 'n2']);
    rig.leases.give('world', 'n2');
    rig.time.advance(100);
    rig.node('n2').ask('Bob', 'say on');
    rig.time.advance(100);
    expect(rig.story).toEqual(['1 room.said']);
    // Still in good faith.
    expect(rig.leaders).toContain('n1');
    while (rig.leaders.includes('n1')) rig.time.advance(1);
    rig.time.advance(50);
    expect(rig.node('n1').story).toEqual(rig.story);
  });
});
