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
    rig.time.advance(1_100);
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
