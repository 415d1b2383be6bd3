import { playerId } from '../rules/small-view';
import { CONTENT } from '../rules/small-world';
import { told } from '../world/world-rig';
import { ClusterRig, TTL_MS } from './cluster-rig';

const [ADA, BOB] = [playerId('Ada'), playerId('Bob')];
const ROW = { kind: 'staff', at: 1, player: ADA, data: { did: 'it' } } as const;

/** Time passes, second by second, as it does for a server. */
function pass(rig: ClusterRig, ms: number, names: readonly string[] = ['n1', 'n2', 'n3']): void {
  for (let past = 0; past < ms; past += 1_000) {
    rig.time.advance(1_000);
    for (const name of names) rig.node(name).world.tick();
  }
}

const types = (rig: ClusterRig): readonly string[] => rig.database.events.map(({ type }) => type);

describe('NodeWorld', () => {
  it('has somebody linkdead only when there is no stream on any node', () => {
    const rig = new ClusterRig(['n1', 'n2', 'n3']);
    rig.stream('n2', ADA);
    rig.stream('n3', ADA, BOB);
    rig.time.advance(10);
    rig.node('n2').world.linkLost(ADA);
    pass(rig, 60_000);
    expect(types(rig)).toEqual([]);
    rig.node('n3').world.linkLost(ADA);
    pass(rig, 40_000);
    expect(types(rig)).toEqual(['player.linkdead', 'player.left']);
    expect(rig.node('n2').world.committed.character(ADA)).toBeUndefined();
    expect(rig.node('n2').world.committed.character(BOB)?.name).toBe('Bob');
  });

  it('tells a new leader of all streams, wherever they are', () => {
    const rig = new ClusterRig(['n1', 'n2', 'n3']);
    rig.stream('n2', ADA);
    rig.stream('n3', BOB);
    rig.time.advance(10);
    rig.node('n1').kill();
    pass(rig, TTL_MS + 60_000, ['n2', 'n3']);
    expect(rig.leaders).toHaveLength(1);
    expect(types(rig)).toEqual([]);
  });

  it('lets the streams of a killed node go, once it has been silent', () => {
    const rig = new ClusterRig(['n1', 'n2', 'n3']);
    rig.stream('n2', BOB);
    rig.stream('n3', ADA);
    rig.time.advance(10);
    rig.node('n3').kill();
    pass(rig, 15_000, ['n1', 'n2']);
    expect(types(rig)).toEqual([]);
    pass(rig, 60_000, ['n1', 'n2']);
    expect(types(rig)).toEqual(['player.linkdead', 'player.left']);
  });

  it('lets the streams of a node go at once that stops', () => {
    const rig = new ClusterRig(['n1', 'n2', 'n3']);
    rig.stream('n2', BOB);
    rig.stream('n3', ADA);
    rig.time.advance(10);
    rig.node('n3').stop();
    rig.time.advance(10);
    rig.node('n3').kill();
    pass(rig, 10_000, ['n1', 'n2']);
    expect(types(rig)).toEqual(['player.linkdead']);
  });

  it('begins again after a database that was not there, and is led meanwhile by whoever reaches it', () => {
    const rig = new ClusterRig(['n1', 'n2']);
    rig.database.cut.add('n2');
    rig.node('n1').kill();
    rig.time.advance(TTL_MS + 3_000);
    expect(rig.leaders).toEqual([]);
    expect(rig.node('n2').failures.length).toBeGreaterThan(1);
    const waiting = rig.node('n2').ask('Ada', 'say hello');
    rig.database.cut.delete('n2');
    rig.time.advance(4_900);
    expect(rig.leaders).toEqual(['n2']);
    expect(waiting.answer?.outcome).toBe('done');
  });

  it('gives the world to another when it alone does not reach the database', () => {
    const rig = new ClusterRig(['n1', 'n2']);
    rig.database.cut.add('n1');
    const asked = rig.node('n2').ask('Ada', 'say hello');
    rig.time.advance(9_000);
    expect(rig.leaders).toEqual(['n2']);
    expect([asked.answer?.outcome, rig.database.kept.every(({ node }) => node === 'n2')]).toEqual([
      'done',
      true,
    ]);
    const again = rig.node('n2').ask('Ada', 'say hello');
    rig.time.advance(10);
    expect(again.answer?.outcome).toBe('done');
    expect(types(rig).filter((type) => type === 'room.said')).toHaveLength(1);
  });

  it('renames, writes down and reloads by the leader, from any node', () => {
    const rig = new ClusterRig(['n1', 'n2']);
    for (const name of ['n1', 'n2']) {
      const { world } = rig.node(name);
      const all = [
        told(world.rename(ADA, `Ada${name}`, 'c')),
        told(world.note(ROW)),
        told(world.reload({ content: CONTENT, gone: [], row: ROW, correlationId: 'c' })),
      ];
      rig.time.advance(50);
      expect(all.map(({ isDone, fault }) => [isDone, fault])).toEqual(Array(3).fill([true, null]));
      expect(world.committed.character(ADA)?.name).toBe(`Ada${name}`);
    }
    expect(rig.database.kept.flatMap(({ batch }) => batch.audits).length).toBeGreaterThanOrEqual(4);
  });

  it('goes by the files that the leader went by, and leads by those it followed by', () => {
    const rig = new ClusterRig(['n1', 'n2']);
    const young = { ...CONTENT, motd: 'New.' };
    const { world } = rig.node('n1');
    told(world.reload({ content: young, gone: [], row: ROW, correlationId: 'c' }));
    rig.time.advance(20);
    // As the composition does when it follows a reload.
    rig.node('n2').replica.adopt(young);
    rig.node('n1').stop();
    rig.time.advance(500);
    expect(rig.leaders).toEqual(['n2']);
    expect(['n1', 'n2'].map((name) => rig.node(name).world.committed.content.motd)).toEqual([
      'New.',
      'New.',
    ]);
  });

  it('answers what was done before a hand-over only once this node has seen it', () => {
    const rig = new ClusterRig(['n1', 'n2', 'n3']);
    rig.net.fate = (_, to, subject) => (subject === 'commits' && to === 'n3' ? [] : [1]);
    const asked = rig.node('n3').ask('Ada', 'say hello');
    rig.time.advance(4);
    rig.node('n1').kill();
    rig.leases.give('world', 'n2');
    expect(asked.answer).toBeNull();
    const seen: (readonly string[])[] = [];
    rig
      .node('n3')
      .world.command({
        player: ADA,
        id: 'say hello' as never,
        line: 'say hello',
        correlationId: 'c',
      })
      .subscribe({ next: () => seen.push(rig.node('n3').story), error: () => seen.push(['?']) });
    rig.time.advance(3_000);
    expect(rig.leaders).toEqual(['n2']);
    expect(seen).toEqual([['1 room.said']]);
    expect(rig.story).toEqual(['1 room.said']);
  });

  it('is idle once nothing of what came in waits, here or elsewhere', () => {
    const rig = new ClusterRig(['n1', 'n2']);
    rig.node('n2').ask('Ada', 'say hello');
    const idle = ['n1', 'n2'].map((name) => told(rig.node(name).world.idle$));
    expect(idle.map(({ isDone }) => isDone)).toEqual([true, false]);
    rig.time.advance(20);
    expect(idle.map(({ isDone }) => isDone)).toEqual([true, true]);
  });
});
