import { playerId } from '../rules/small-view';
import { ClusterRig, TTL_MS } from './cluster-rig';

/** Longest until somebody leads again: a node that hangs is waited for half a minute. */
const SOON_MS = 60_000;

/** Somebody takes the zones behind the back of whoever has them; the next commit tells. */
function fence(rig: ClusterRig, node: string): void {
  rig.database.token += 1;
  rig.node(node).ask('Ada', 'say late');
  rig.time.advance(10);
  expect(rig.leaders).toEqual([]);
}

function expectPlayable(rig: ClusterRig, node: string): void {
  expect(rig.leaders).toHaveLength(1);
  const asked = rig.node(node).ask('Ada', 'say again');
  rig.time.advance(50);
  expect(asked.answer?.outcome).toBe('done');
}

describe('NodeWorld, when all is well again', () => {
  it('leads again although the lease was renewed late, after another had taken the zones', () => {
    const rig = new ClusterRig(['n1']);
    rig.stream('n1', playerId('Ada'));
    rig.leases.late.set('n1', 12_000);
    rig.time.advance(1_000);
    rig.leases.late.clear();
    fence(rig, 'n1');
    rig.time.advance(SOON_MS);
    expectPlayable(rig, 'n1');
  });

  it('gives the world to another when a call about the lease never ends', () => {
    const rig = new ClusterRig(['n1', 'n2']);
    rig.stream('n1', playerId('Ada'));
    rig.leases.late.set('n1', Infinity);
    rig.time.advance(TTL_MS + 2_000);
    rig.leases.late.clear();
    rig.node('n1').ask('Ada', 'say late');
    rig.time.advance(100);
    expect(rig.leaders).toEqual(['n2']);
    rig.node('n2').kill();
    rig.time.advance(SOON_MS);
    expectPlayable(rig, 'n1');
  });

  it('gives the lease to another when the world does not begin', () => {
    const rig = new ClusterRig(['n1', 'n2', 'n3']);
    rig.stream('n3', playerId('Ada'));
    rig.database.silent.add('n2');
    rig.leases.give('world', 'n2');
    rig.time.advance(SOON_MS);
    expect(rig.leaders).toHaveLength(1);
    expect(rig.leaders).not.toContain('n2');
    expectPlayable(rig, 'n3');
  });

  it('takes the world at once when it has lost the lease before the zones, and the other is gone', () => {
    const rig = new ClusterRig(['n1', 'n2']);
    rig.stream('n1', playerId('Ada'));
    rig.database.commitMs = 1_500;
    rig.node('n1').ask('Ada', 'say late');
    rig.leases.give('world', 'nobody');
    rig.time.advance(1_000);
    rig.leases.give('world', 'n2');
    rig.database.commitMs = 2;
    rig.time.advance(600);
    expect(rig.database.fenced).toEqual(['n1']);
    expect(rig.leaders).toEqual(['n2']);
    rig.node('n2').kill();
    rig.time.advance(TTL_MS + 2_000);
    expectPlayable(rig, 'n1');
  });
});
