import { playerId } from '../rules/small-view';
import { told } from '../world/world-rig';
import { ClusterRig, TTL_MS } from './cluster-rig';

const NODES = ['n1', 'n2', 'n3'];

/** All that the nodes have told, against the log: each event once, in order. */
function expectOneLog(rig: ClusterRig, nodes: readonly string[] = NODES): void {
  for (const name of nodes) {
    const { replica, published } = rig.node(name);
    const shown = published.map(({ offset }) => offset);
    const known = rig.database.events
      .map(({ offset }) => offset)
      .filter((one) => one >= (shown[0] ?? Infinity));
    expect([name, shown]).toEqual([name, known]);
    const isThere = rig.node(name).isLeader || replica.no === rig.database.no;
    expect([name, isThere]).toEqual([name, true]);
  }
}

describe('NodeWorld', () => {
  it('has one leader, and answers on every node alike', () => {
    const rig = new ClusterRig(NODES);
    expect(rig.leaders).toEqual(['n1']);
    const asked = NODES.map((name) => rig.node(name).ask('Ada', `say on ${name}`));
    rig.time.advance(20);
    expect(asked.map(({ answer }) => answer?.outcome)).toEqual(['done', 'done', 'done']);
    expect(rig.story).toEqual(['1 room.said', '2 room.said', '3 room.said']);
    for (const name of NODES) expect(rig.node(name).story).toEqual(rig.story);
    expectOneLog(rig);
  });

  it('answers what acts only once this node has seen what came of it', () => {
    const rig = new ClusterRig(NODES);
    const seen: number[] = [];
    rig
      .node('n2')
      .world.command({
        ...{ player: playerId('Ada'), id: 'id' as never, line: 'get lantern', correlationId: 'c' },
      })
      .subscribe({
        next: () => seen.push(rig.node('n2').published.length, rig.node('n2').replica.no),
        error: () => seen.push(-1),
      });
    rig.time.advance(20);
    expect(seen).toEqual([1, 1]);
  });

  it('answers questions from its own replica, without a word to the others', () => {
    const rig = new ClusterRig(NODES);
    rig.net.asked.length = 0;
    expect(rig.node('n3').ask('Bob', 'look').answer?.outcome).toBe('done');
    expect(rig.net.asked).toEqual([]);
  });

  it('lets a question wait for the player’s own commands, on whichever node', () => {
    const rig = new ClusterRig(NODES);
    const moved = rig.node('n2').ask('Ada', 'north');
    const looked = rig.node('n2').ask('Ada', 'look');
    expect(looked.answer).toBeNull();
    rig.time.advance(20);
    expect(moved.answer?.outcome).toBe('done');
    expect(looked.answer?.view).toMatchObject({ name: 'The stair' });
    expect(rig.node('n2').ask('Ada', 'look', 'later').answer?.outcome).toBe('done');
  });

  it('is led by another after the lease’s time when the leader is killed in the middle of a batch', () => {
    const rig = new ClusterRig(NODES);
    const stored = rig.node('n2').ask('Ada', 'say stored');
    rig.time.advance(2);
    rig.node('n1').kill();
    rig.time.advance(2);
    expect(rig.database.no).toBe(1);
    expect([stored.answer, stored.fault]).toEqual([null, null]);
    const waiting = rig.node('n3').ask('Bob', 'say waiting');
    rig.time.advance(TTL_MS + 1_000);
    expect(rig.leaders).toHaveLength(1);
    expect(stored.answer).toMatchObject({ outcome: 'done', offset: 1, duplicate: true });
    expect(waiting.answer).toMatchObject({ outcome: 'done', offset: 2 });
    expectOneLog(rig, ['n2', 'n3']);
  });

  it('hands over in peace: nobody sees an error, and nothing is done twice', () => {
    const rig = new ClusterRig(NODES);
    const asked = ['n1', 'n2', 'n3'].map((name) => rig.node(name).ask('Ada', `say ${name}`));
    rig.time.advance(1);
    rig.node('n1').stop();
    const later = [1, 2, 3, 4, 5].flatMap((n) => {
      rig.time.advance(n);
      return ['n2', 'n3'].map((name) => rig.node(name).ask('Bob', `say ${n} ${name}`));
    });
    const from = rig.time.now();
    while (rig.leaders.includes('n1') || rig.leaders.length === 0) rig.time.advance(1);
    expect(rig.time.now() - from).toBeLessThan(100);
    rig.time.advance(500);
    expect(rig.leaders).toHaveLength(1);
    expect([...asked, ...later].map(({ fault }) => fault)).toEqual(Array(13).fill(null));
    expect([...asked, ...later].every(({ answer }) => answer?.outcome === 'done')).toBe(true);
    const said = rig.database.events.map((event) => ('text' in event ? event.text : ''));
    expect(new Set(said).size).toBe(13);
    expect(said).toHaveLength(13);
    expectOneLog(rig);
  });

  it('goes on leading when it is cut off from the others, until they take the world', () => {
    const rig = new ClusterRig(NODES);
    rig.cutOff('n1');
    const alone = rig.node('n1').ask('Ada', 'say alone');
    rig.time.advance(50);
    expect(alone.answer).toMatchObject({ outcome: 'done', offset: 1 });
    rig.time.advance(400);
    expect(rig.node('n2').story).toEqual([]);
    rig.time.advance(1_600);
    expect(rig.node('n2').story).toEqual(['1 room.said']);
    rig.time.advance(TTL_MS);
    expect(rig.leaders).toContain('n1');
    expect(rig.leaders).toHaveLength(2);
  });

  it('commits nothing more once another has taken the zones, follows by the database, and asks the other when it can', () => {
    const rig = new ClusterRig(NODES);
    rig.cutOff('n1');
    rig.time.advance(TTL_MS + 1_000);
    const [next] = rig.leaders.filter((name) => name !== 'n1');
    const before = rig.database.no;
    const asked = rig.node('n1').ask('Ada', 'say late', 'late');
    rig.time.advance(10);
    expect(rig.database.fenced).toEqual(['n1']);
    expect(rig.database.no).toBe(before);
    expect(rig.leaders).toEqual([next]);
    rig.node('n2').ask('Bob', 'say on');
    rig.time.advance(300);
    expect(rig.node('n1').story).toEqual(['1 room.said']);
    rig.join('n1');
    rig.time.advance(1_000);
    expect([asked.answer?.outcome, asked.fault]).toEqual(['done', null]);
    expect(rig.database.kept.map(({ node }) => node)).not.toContain('n1');
    expectOneLog(rig);
  });

  it('asks the new leader what became of those who waited behind a batch that came too late', () => {
    const rig = new ClusterRig(['n1', 'n2']);
    rig.leases.give('world', 'n2');
    rig.database.commitMs = 50;
    const asked = [1, 2, 3].map((n) => rig.node('n1').ask('Ada', `say ${n}`));
    rig.time.advance(3_000);
    expect(rig.leaders).toEqual(['n2']);
    expect(asked.map(({ answer, fault }) => [answer?.outcome, fault])).toEqual(
      Array(3).fill(['done', null]),
    );
    expect(rig.story).toHaveLength(3);
    expectOneLog(rig, ['n1', 'n2']);
  });

  it('gives its state back without what was under way when it had to end', () => {
    const rig = new ClusterRig(['n1', 'n2']);
    rig.database.commitMs = 10_000;
    const asked = rig.node('n1').ask('Ada', 'get lantern');
    rig.time.advance(2);
    rig.database.commitMs = 2;
    rig.leases.give('world', 'n2');
    rig.time.advance(4_000);
    expect(rig.leaders).toEqual(['n2']);
    rig.time.advance(10_000);
    expect(rig.database.fenced).toEqual(['n1']);
    expect(asked.answer?.outcome).toBe('done');
    expect(rig.story).toEqual(['1 item.moved']);
    rig.node('n2').ask('Ada', 'drop lantern');
    rig.time.advance(20);
    const places = ['n1', 'n2'].map(
      (name) => rig.node(name).world.committed.item('lantern1' as never)?.location,
    );
    expect(places).toEqual([{ kind: 'room', room: expect.any(String) as string }, places[0]]);
    expectOneLog(rig, ['n1', 'n2']);
  });

  it('takes in nothing more once the lease is another’s, however much comes', () => {
    const rig = new ClusterRig(['n1', 'n2']);
    // Somebody who does not begin with it.
    rig.leases.give('world', 'n9');
    rig.database.commitMs = 50;
    const asked = Array.from({ length: 120 }, (_, n) => {
      rig.time.advance(10);
      return rig.node('n1').ask('Ada', `say ${n}`);
    });
    // Renewed once a second: it is noticed at the end of the first.
    expect(rig.leaders).toEqual([]);
    rig.time.advance(4_000);
    expect(rig.leaders).toHaveLength(1);
    expect(asked.map(({ answer }) => answer?.outcome)).toEqual(Array(120).fill('done'));
    expect(rig.story).toHaveLength(120);
    expectOneLog(rig, ['n1', 'n2']);
  });

  it('leaves the world alone for ten seconds after another has taken it', () => {
    const rig = new ClusterRig(['n1', 'n2']);
    rig.cutOff('n1');
    rig.time.advance(TTL_MS + 1_000);
    rig.node('n1').ask('Ada', 'say late');
    rig.time.advance(10);
    expect(rig.leaders).toEqual(['n2']);
    rig.join('n1');
    rig.node('n2').kill();
    rig.time.advance(9_000);
    expect(rig.leaders).toEqual([]);
    rig.time.advance(2_500);
    expect(rig.leaders).toEqual(['n1']);
  });

  it('asks once what may not be done twice', () => {
    const rig = new ClusterRig(['n1', 'n2']);
    rig.net.asked.length = 0;
    const row = { kind: 'staff', at: 1, player: playerId('Ada'), data: {} } as const;
    const noted = told(rig.node('n2').world.note(row));
    rig.node('n1').kill();
    rig.time.advance(6_000);
    expect([noted.fault, rig.net.asked.length]).toEqual(['OUTCOME_UNKNOWN', 1]);
  });

  it('takes the world back when the other is gone, with all that was done there', () => {
    const rig = new ClusterRig(['n1', 'n2']);
    rig.node('n1').ask('Ada', 'get lantern');
    rig.time.advance(10);
    rig.leases.give('world', 'n2');
    rig.time.advance(2_000);
    expect(rig.leaders).toEqual(['n2']);
    rig.node('n2').ask('Ada', 'give lantern to bob');
    rig.time.advance(10);
    rig.node('n2').stop();
    rig.time.advance(500);
    expect(rig.leaders).toEqual(['n1']);
    const dropped = rig.node('n1').ask('Bob', 'drop lantern');
    rig.time.advance(10);
    expect(dropped.answer?.outcome).toBe('done');
    expectOneLog(rig, ['n1']);
  });

  it('follows through loss, doubling and disorder of all that is published', () => {
    const rig = new ClusterRig(NODES);
    rig.net.fate = () => {
      const chance = rig.time.random();
      if (chance < 0.2) return [];
      return chance < 0.4 ? [1, 7] : [1 + Math.floor(rig.time.random() * 15)];
    };
    const asked = Array.from({ length: 60 }, (_, n) => {
      rig.time.advance(5);
      return rig.node(NODES[n % 3] ?? '').ask(n % 2 === 0 ? 'Ada' : 'Bob', `say ${n}`);
    });
    rig.time.advance(4_000);
    expect(asked.map(({ answer }) => answer?.outcome)).toEqual(Array(60).fill('done'));
    expect(rig.story).toHaveLength(60);
    expectOneLog(rig);
  });

  it('lets somebody in from any node', () => {
    const rig = new ClusterRig(NODES);
    const entered = rig.node('n3').enter('Cy');
    rig.time.advance(20);
    expect(entered.answer).toEqual({ offset: 1 });
    for (const name of NODES)
      expect(rig.node(name).world.committed.character(playerId('Cy'))?.name).toBe('Cy');
  });

  it('refuses what acts once its intake has stopped, and still answers questions', () => {
    const rig = new ClusterRig(NODES);
    rig.node('n2').world.stopIntake();
    expect(rig.node('n2').ask('Ada', 'say hello').fault).toBe('WORLD_UNAVAILABLE');
    expect(rig.node('n2').enter('Cy').fault).toBe('WORLD_UNAVAILABLE');
    expect(rig.node('n2').ask('Ada', 'look').answer?.outcome).toBe('done');
  });
});
