import { RULE_NUMBERS } from '../../../src/rules/numbers';
import { npc } from '../rules/small-npcs';
import { playerId } from '../rules/small-view';
import { ClusterRig, storedWorld, TTL_MS } from './cluster-rig';

const WARD_MS = RULE_NUMBERS['ward.ms'];

/** Ada, Bob and a rat on the quay. */
const withRat = (...names: readonly string[]): ClusterRig =>
  new ClusterRig(names, { ...storedWorld(), records: [npc('rat-1', 'quay')] });

/** What comes of a blow at the rat, that is asked for on a node: `ward` = refused for it. */
function blow(rig: ClusterRig, node: string, id: string): string {
  const asked = rig.node(node).ask('Cleo', 'attack rat', id);
  rig.time.advance(50);
  const { answer, fault } = asked;
  return answer?.outcome === 'refused'
    ? (answer.code ?? 'refused')
    : (answer?.outcome ?? String(fault));
}

/** Whether `status` says so, on a node. */
function isShown(rig: ClusterRig, node: string, id: string): unknown {
  const asked = rig.node(node).ask('Cleo', 'status', id);
  rig.time.advance(50);
  return (asked.answer?.view as { isWarded: boolean } | undefined)?.isWarded;
}

describe('NodeWorld', () => {
  it('wards who comes in on a follower as on the leader, on every node, for its time', () => {
    const rig = withRat('n1', 'n2', 'n3');
    rig.node('n2').enter('Cleo');
    rig.time.advance(50);
    expect(rig.leaders).toEqual(['n1']);
    expect(['n1', 'n2', 'n3'].map((node) => isShown(rig, node, `s${node}`))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['n1', 'n2', 'n3'].map((node) => blow(rig, node, node))).toEqual([
      'ward',
      'ward',
      'ward',
    ]);
    rig.time.advance(WARD_MS - 600);
    expect(blow(rig, 'n2', 'last')).toBe('ward');
    rig.time.advance(600);
    expect(blow(rig, 'n2', 'after')).toBe('done');
  });

  it.each(['stop', 'kill'] as const)(
    'keeps the ward when the leader that gave it is gone: %s',
    (end) => {
      const rig = withRat('n1', 'n2', 'n3');
      rig.node('n2').enter('Cleo');
      rig.stream('n2', playerId('Cleo'));
      rig.time.advance(50);
      expect(isShown(rig, 'n2', 'before')).toBe(true);
      const enteredAt = rig.time.now();
      rig.node('n1')[end]();
      rig.time.advance(TTL_MS + 2_000);
      expect(rig.leaders).toHaveLength(1);
      expect(rig.time.now() - enteredAt).toBeLessThan(WARD_MS);
      const [leader = ''] = rig.leaders;
      expect(isShown(rig, leader, 'to the leader')).toBe(true);
      expect(blow(rig, 'n2', 'in the middle')).toBe('ward');
      expect(['n2', 'n3'].map((node) => isShown(rig, node, `s${node}`))).toEqual([true, true]);
      rig.time.advance(WARD_MS - (rig.time.now() - enteredAt));
      expect(blow(rig, 'n2', 'after')).toBe('done');
    },
  );
});
