import { ClusterRig } from './cluster-rig';

/** n1 has the world, n2 follows. */
const rigged = () => {
  const rig = new ClusterRig(['n1', 'n2']);
  return { rig, there: rig.node('n2') };
};

describe('a question at a node that follows, behind a command of the same player', () => {
  it('is answered from what is followed when the world is not reached in a moment', () => {
    const { rig, there } = rigged();
    rig.net.cut.add('n2');
    const moved = there.ask('Ada', 'north');
    const looked = there.ask('Ada', 'look');
    rig.time.advance(900);
    expect([looked.answer, looked.fault]).toEqual([null, null]);
    rig.time.advance(200);
    expect(looked.answer).toMatchObject({ outcome: 'done', view: { name: 'The quay' } });
    rig.time.advance(5_000);
    expect(moved.fault).toBe('OUTCOME_UNKNOWN');
    expect(there.ask('Ada', 'look', 'later').answer?.outcome).toBe('done');
  });

  it('has its refusal at once', () => {
    const { rig, there } = rigged();
    there.ask('Zed', 'north');
    const looked = there.ask('Zed', 'look');
    rig.time.advance(100);
    expect(looked.fault).toBe('NOT_IN_WORLD');
  });

  it('has one answer: the world’s own, where it comes in time', () => {
    const { rig, there } = rigged();
    there.ask('Ada', 'north');
    const looked = there.ask('Ada', 'look');
    rig.time.advance(20);
    const { answer } = looked;
    expect(answer?.view).toMatchObject({ name: 'The stair' });
    rig.time.advance(5_000);
    expect(looked.answer).toBe(answer);
  });
});
