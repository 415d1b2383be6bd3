import { told } from '../world/world-rig';
import { ClusterRig } from './cluster-rig';

/** A batch of n1 is under way, and comes too late: n2 has the zones by then. */
function overtaken(): ClusterRig {
  const rig = new ClusterRig(['n1', 'n2']);
  rig.database.commitMs = 300;
  rig.node('n1').ask('Ada', 'say first');
  rig.time.advance(10);
  rig.database.commitMs = 2;
  return rig;
}

describe('NodeWorld, when its world ends with somebody still waiting', () => {
  it('tells other nodes at once that it does not know, and keeps nobody waiting', () => {
    const rig = overtaken();
    const answers: unknown[] = [];
    const body = {
      ask: 'command',
      player: 'player-Ada',
      id: 'i',
      line: 'say on',
      correlationId: 'c',
    };
    rig.net
      .link('n2')
      .request(
        rig.net.link('n2').subjects.world(),
        { type: 'ask', correlationId: 'c', body },
        { timeoutMs: 5_000 },
      )
      .subscribe({
        next: (message) => answers.push(message.body),
        error: (error: unknown) => answers.push(error),
      });
    rig.time.advance(10);
    rig.leases.give('world', 'n2');
    rig.time.advance(290);
    expect(rig.database.fenced).toEqual(['n1']);
    expect(answers).toEqual([{ kind: 'fault', code: 'OUTCOME_UNKNOWN', retryAfterMs: 1_000 }]);
  });

  it('is idle', () => {
    const rig = overtaken();
    rig.node('n1').ask('Ada', 'say on');
    const idle = told(rig.node('n1').world.idle$);
    rig.leases.give('world', 'n2');
    rig.time.advance(2_000);
    expect(rig.database.fenced).toEqual(['n1']);
    expect(idle.isDone).toBe(true);
  });

  it('steps down', () => {
    const rig = overtaken();
    rig.node('n1').ask('Ada', 'say on');
    const gone = told(rig.node('n1').world.stepDown());
    rig.leases.give('world', 'n2');
    rig.time.advance(1_500);
    expect(gone.isDone).toBe(true);
  });
});

describe('NodeWorld, when it is cut off from the database', () => {
  it('hears the next leader from its first commit on, by NATS alone', () => {
    const rig = new ClusterRig(['n1', 'n2']);
    const [one, other] = [rig.node('n1'), rig.node('n2')];
    rig.database.cut.add('n1');
    one.ask('Ada', 'say nobody hears this');
    while (!other.isLeader) rig.time.advance(100);
    other.ask('Bob', 'say heard');
    rig.time.advance(500);
    expect(other.story).not.toEqual([]);
    expect(one.story).toEqual(other.story);
  });

  it('learns from the next leader that it was stored, and tells it in its place', () => {
    const rig = new ClusterRig(['n1', 'n2']);
    const [one, other] = [rig.node('n1'), rig.node('n2')];
    rig.database.commitMs = 50;
    one.ask('Ada', 'say it was stored');
    rig.time.advance(10);
    rig.database.cut.add('n1');
    while (!other.isLeader) rig.time.advance(100);
    expect(one.story).toEqual([]);
    other.ask('Bob', 'say heard');
    rig.time.advance(1_000);
    expect(one.story).toEqual(['1 room.said', '2 room.said']);
    expect(one.published).toEqual(rig.database.events);
    // It is asked for no more, however often this node tries to lead and follows again.
    const questions = (): number =>
      rig.net.asked.filter(({ body }) => (body as { readonly ask: string }).ask === 'found').length;
    const asked = questions();
    expect(asked).toBeGreaterThan(0);
    const { terms } = one;
    const begun = terms.begun;
    rig.leases.give('world', 'n1');
    rig.time.advance(5_000);
    expect([terms.begun > begun, questions()]).toEqual([true, asked]);
  });

  it('tells other nodes of it, which nobody else has told', () => {
    const rig = new ClusterRig(['n1', 'n2', 'n3']);
    rig.database.commitMs = 50;
    rig.node('n1').ask('Ada', 'say it was stored');
    rig.time.advance(10);
    rig.database.cut.add('n1').add('n3');
    while (!rig.node('n2').isLeader) rig.time.advance(100);
    rig.node('n2').ask('Bob', 'say heard');
    rig.time.advance(1_000);
    expect(rig.node('n3').published).toEqual(rig.database.events);
  });

  it('does not believe a node that has the zones no more, and does not know', () => {
    const rig = new ClusterRig(['n1', 'n2']);
    const two = rig.node('n2');
    rig.leases.late.set('n1', Infinity);
    rig.leases.give('world', 'n2');
    while (!two.isLeader) rig.time.advance(10);
    rig.database.commitMs = 6_000;
    two.ask('Bob', 'say it was stored');
    for (let n = 0; n < 50; n += 1) {
      rig.leases.give('world', 'nobody');
      rig.time.advance(100);
    }
    expect([rig.leaders, rig.database.no]).toEqual([['n1'], 0]);
    rig.database.cut.add('n2');
    rig.time.advance(1_100);
    rig.database.commitMs = 2;
    rig.start('n3');
    while (!rig.node('n3').isLeader) rig.time.advance(100);
    rig.node('n3').ask('Ada', 'say heard');
    rig.time.advance(3_000);
    expect(rig.story).toEqual(['1 room.said', '2 room.said']);
    expect(two.story).toEqual(rig.story);
  });

  it('has heard the next leader, too, before it knew that there is one', () => {
    const rig = new ClusterRig(['n1', 'n2']);
    const [one, other] = [rig.node('n1'), rig.node('n2')];
    rig.database.cut.add('n1');
    rig.leases.late.set('n1', 700);
    rig.leases.give('world', 'n2');
    while (!other.isLeader) rig.time.advance(1);
    other.ask('Bob', 'say heard');
    rig.time.advance(10);
    expect([one.isLeader, one.story, other.story]).toEqual([true, [], ['1 room.said']]);
    rig.time.advance(2_000);
    expect([one.isLeader, one.story]).toEqual([false, other.story]);
  });
});

describe('NodeWorld, when its world does not begin', () => {
  it('lets go of what it needed for it, each time', () => {
    const rig = new ClusterRig(['n1', 'n2']);
    rig.database.cut.add('n2');
    rig.leases.give('world', 'n2');
    rig.time.advance(900);
    const { terms } = rig.node('n2');
    expect(terms.begun).toBeGreaterThan(1);
    expect(terms.abandoned).toBe(terms.begun);
  });

  it('does so, too, when the lease is lost meanwhile', () => {
    const rig = new ClusterRig(['n1', 'n2']);
    rig.database.silent.add('n2');
    rig.leases.give('world', 'n2');
    rig.time.advance(10);
    expect(rig.node('n2').terms).toEqual({ begun: 1, abandoned: 0 });
    rig.leases.give('world', 'n1');
    rig.time.advance(1_100);
    expect(rig.node('n2').terms).toEqual({ begun: 1, abandoned: 1 });
    expect(rig.node('n1').terms.abandoned).toBe(0);
  });
});

describe('NodeWorld, when its world fails', () => {
  it('has none any more, and asks whoever takes it', () => {
    const rig = new ClusterRig(['n1', 'n2']);
    const { onTold } = rig.node('n1');
    rig.node('n1').ask('Bob', 'say before');
    rig.time.advance(800);
    rig.node('n1').onTold = () => {
      throw new Error('failed');
    };
    const asked = rig.node('n1').ask('Ada', 'say on');
    rig.time.advance(10);
    rig.node('n1').onTold = onTold;
    rig.leases.give('world', 'n2');
    rig.time.advance(1_000);
    expect(rig.node('n1').failures).toEqual([new Error('failed')]);
    expect(rig.leaders).toEqual(['n2']);
    const later = rig.node('n1').ask('Ada', 'say later');
    rig.time.advance(1_000);
    expect([asked, later].map(({ answer }) => answer?.outcome)).toEqual(['done', 'done']);
    expect(rig.node('n1').story).toEqual(['1 room.said', '3 room.said']);
    expect(rig.story).toHaveLength(3);
  });
});

describe('NodeWorld, when it cannot tell what it follows', () => {
  it('follows on, and leads when it is its turn', () => {
    const rig = new ClusterRig(['n1', 'n2']);
    const node = rig.node('n2');
    const { onTold } = node;
    node.onTold = () => {
      throw new Error('failed');
    };
    rig.node('n1').ask('Ada', 'say on');
    rig.time.advance(10);
    node.onTold = onTold;
    rig.time.advance(500);
    expect(node.failures).toEqual([new Error('failed')]);
    rig.node('n1').ask('Ada', 'say later');
    rig.time.advance(100);
    expect(node.story).toEqual(['2 room.said']);
    rig.node('n1').kill();
    rig.time.advance(5_000);
    expect(rig.leaders).toEqual(['n2']);
  });
});
