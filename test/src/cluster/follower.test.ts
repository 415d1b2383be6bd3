import { NOW, somebody } from '../rules/small-view';
import { FollowerRig, upTo } from './follower-rig';

describe('Follower', () => {
  it('gives out what it hears, in order, and keeps the replica up', () => {
    const rig = new FollowerRig();
    for (const events of [1, 3, 0, 2]) rig.commit(events);
    rig.hear(1, 2, 3, 4);
    expect(rig.offsets).toEqual(upTo(6));
    expect(rig.followed).toEqual([1, 2, 3, 4]);
    expect([rig.purse, rig.isExact, rig.snapshots]).toEqual([4, true, 0]);
  });

  it('puts in order what comes in disorder, and gives out once what comes twice', () => {
    const rig = new FollowerRig();
    for (let n = 0; n < 5; n += 1) rig.commit(2);
    rig.hear(3, 1, 1, 3);
    expect(rig.offsets).toEqual([1, 2]);
    rig.hear(5, 4, 2, 2, 1, 5);
    expect(rig.offsets).toEqual(upTo(10));
    rig.time.advance(100);
    expect([rig.isExact, rig.snapshots]).toEqual([true, 0]);
  });

  it('waits for one that is missing, and asks nobody when it comes within 20 ms', () => {
    const rig = new FollowerRig();
    for (let n = 0; n < 3; n += 1) rig.commit();
    rig.hear(2, 3);
    rig.hearIn(19, 1);
    rig.time.advance(18);
    expect(rig.offsets).toEqual([]);
    rig.time.advance(1_000);
    expect([rig.offsets, rig.snapshots]).toEqual([[1, 2, 3], 0]);
  });

  it('reads from the database what has not come after 20 ms', () => {
    const rig = new FollowerRig();
    for (let n = 0; n < 3; n += 1) rig.commit(2);
    rig.hear(3);
    rig.time.advance(20);
    expect([rig.snapshots, rig.offsets]).toEqual([1, []]);
    // One ms for the snapshot, one for the events.
    rig.time.advance(2);
    expect(rig.offsets).toEqual(upTo(6));
    expect([rig.followed, rig.isExact]).toEqual([[null], true]);
  });

  it('reads what is only mentioned, because it was too big', () => {
    const rig = new FollowerRig();
    rig.commit();
    rig.commit(5);
    rig.hear(1);
    rig.mention(2);
    rig.time.advance(22);
    expect([rig.snapshots, rig.isExact]).toEqual([1, true]);
  });

  it('reads more than one chunk of events, in order', () => {
    const rig = new FollowerRig();
    for (let n = 0; n < 5; n += 1) rig.commit(700);
    rig.hear(5);
    rig.time.advance(30);
    expect(rig.published).toHaveLength(3_500);
    expect(rig.isExact).toBe(true);
  });

  it('reads on where the log leaves out what only a newer version knows', () => {
    const rig = new FollowerRig();
    rig.database.unknown.add(7).add(999);
    for (let n = 0; n < 3; n += 1) rig.commit(1_000);
    rig.hear(3);
    rig.time.advance(30);
    expect(rig.offsets).toEqual(upTo(3_000).filter((one) => one !== 7 && one !== 999));
  });

  it.each([
    ['2 s', 2_000],
    ['250 ms while it hears nobody', 250],
  ])('asks the database for the newest commit every %s', (_, pollMs) => {
    const rig = new FollowerRig();
    rig.pollMs = pollMs;
    // The first question was set before.
    rig.time.advance(2_001);
    rig.commit();
    rig.time.advance(pollMs - 1);
    expect(rig.offsets).toEqual([]);
    rig.time.advance(30);
    expect([rig.offsets, rig.isExact]).toEqual([[1], true]);
  });

  it('tries again every half second while the database is away, and goes on hearing meanwhile', () => {
    const rig = new FollowerRig();
    rig.commit();
    rig.commit();
    rig.database.cut.add('n2');
    rig.hear(2);
    rig.time.advance(1_200);
    expect([rig.offsets, rig.failures.length, rig.snapshots]).toEqual([[], 3, 3]);
    rig.database.cut.delete('n2');
    rig.time.advance(600);
    expect([rig.offsets, rig.isExact]).toEqual([[1, 2], true]);
    rig.commit();
    rig.hear(3);
    expect(rig.offsets).toEqual([1, 2, 3]);
  });

  it('goes on asking for the newest commit after the database was away', () => {
    const rig = new FollowerRig();
    rig.database.cut.add('n2');
    rig.time.advance(4_100);
    expect(rig.failures).toHaveLength(2);
    rig.database.cut.delete('n2');
    rig.commit();
    rig.time.advance(2_100);
    expect(rig.offsets).toEqual([1]);
  });

  it('keeps what comes while the database answers', () => {
    const rig = new FollowerRig();
    for (let n = 0; n < 3; n += 1) rig.commit();
    rig.hear(3);
    rig.time.advance(21);
    // The snapshot is taken: this is newer than it.
    rig.commit();
    rig.hear(4, 1, 2);
    rig.time.advance(1);
    expect([rig.offsets, rig.isExact]).toEqual([[1, 2, 3, 4], true]);
  });

  it('gives nothing out again that came while the database answered', () => {
    const rig = new FollowerRig();
    for (let n = 0; n < 3; n += 1) rig.commit();
    rig.hear(3);
    rig.time.advance(21);
    rig.hear(1);
    expect(rig.offsets).toEqual([1]);
    rig.time.advance(1);
    expect([rig.offsets, rig.isExact]).toEqual([[1, 2, 3], true]);
  });

  it('has more than 1,000 that wait, and the one they wait for comes', () => {
    const rig = new FollowerRig();
    for (let n = 0; n < 1_500; n += 1) rig.commit();
    rig.hear(...upTo(1_500).slice(1));
    rig.hear(1);
    expect(rig.offsets).toEqual(upTo(1_001));
    rig.time.advance(25);
    expect(rig.isExact).toBe(true);
  });

  it('catches up with the database when it is told to, once only', () => {
    const rig = new FollowerRig();
    rig.commit(3);
    const caught: unknown[] = [];
    rig.follower.catchUp().subscribe({ next: (one) => caught.push(one), error: () => undefined });
    rig.hear(1);
    rig.time.advance(5);
    expect(caught).toMatchObject([{ no: 1, head: 3 }]);
    expect([rig.offsets, rig.isExact]).toEqual([[1, 2, 3], true]);
  });

  it('remembers what the database does not keep, whatever it reads from there', () => {
    const rig = new FollowerRig();
    const player = somebody('Ada').id;
    const presence = { ...rig.replica.view.presence(player), wardUntil: NOW + 5_000 };
    rig.hearFalse({ ...rig.commit(), changes: [{ kind: 'presence', player, presence }] });
    rig.commit();
    rig.mention(2);
    rig.time.advance(30);
    expect([rig.snapshots, rig.purse]).toEqual([1, 2]);
    expect(rig.replica.view.presence(player).wardUntil).toBe(NOW + 5_000);
  });

  it('says null when the database is not there', () => {
    const rig = new FollowerRig();
    rig.database.cut.add('n2');
    const caught: unknown[] = [];
    rig.follower.catchUp().subscribe({ next: (one) => caught.push(one), error: () => undefined });
    rig.time.advance(5);
    expect([caught, rig.failures.length]).toEqual([[null], 1]);
  });

  it('reads once, and no more, for a commit that the database turns out not to have', () => {
    const rig = new FollowerRig();
    rig.commit();
    rig.hear(1);
    rig.mention(1_000_000);
    rig.time.advance(1_500);
    expect([rig.snapshots, rig.doubts]).toEqual([
      1,
      ['untrue: told of commit 1000000; the database has 1'],
    ]);
    // From then on the number alone is asked for first.
    for (let n = 0; n < 50; n += 1) {
      rig.mention(1_000_000 + n);
      rig.time.advance(10);
    }
    expect(rig.snapshots).toBe(1);
    rig.commit();
    rig.commit();
    rig.hear(3);
    rig.time.advance(30);
    expect([rig.offsets, rig.isExact, rig.snapshots]).toEqual([[1, 2, 3], true, 2]);
    rig.commit();
    rig.hear(4);
    expect(rig.offsets).toEqual([1, 2, 3, 4]);
  });

  it('forgets a false commit that waits, and takes the true one of its number', () => {
    const rig = new FollowerRig();
    rig.commit();
    rig.hear(1);
    const purse = 999;
    const changes = [{ kind: 'character', character: somebody('Ada', { purse }) }] as const;
    rig.hearFalse({ no: 3, firstOffset: 3, head: 3, at: NOW, changes, events: [] });
    rig.time.advance(100);
    rig.commit();
    rig.commit();
    rig.hear(2, 3);
    expect([rig.offsets, rig.isExact, rig.purse]).toEqual([[1, 2, 3], true, 3]);
  });

  it.each([
    ['does not go on from what is here', { head: 7 }],
    ['has its events elsewhere', { firstOffset: 5 }],
    ['cannot be applied', { changes: [{ kind: 'character' }] as never }],
  ])('believes the database where the next commit %s', (_, wrong) => {
    const rig = new FollowerRig();
    rig.commit();
    rig.hear(1);
    const commit = rig.commit();
    rig.hearFalse({ ...commit, ...wrong });
    expect(rig.offsets).toEqual([1]);
    rig.time.advance(30);
    expect([rig.offsets, rig.isExact, rig.failures]).toEqual([[1, 2], true, []]);
    expect(rig.follower.counts).toEqual({ applied: 1, late: 0, read: 1, unfit: 1, untrue: 0 });
  });

  it('is as before after a next commit that nobody made and that cannot be applied', () => {
    const rig = new FollowerRig();
    rig.commit();
    rig.hear(1);
    const changes = [
      { kind: 'character', character: somebody('Zed') },
      { kind: 'character' },
    ] as never;
    rig.hearFalse({ no: 2, firstOffset: 2, head: 1, at: NOW, changes, events: [] });
    rig.time.advance(100);
    expect([rig.purse, rig.isExact]).toEqual([1, true]);
    rig.commit();
    rig.hear(2);
    expect([rig.offsets, rig.isExact]).toEqual([[1, 2], true]);
    expect(rig.replica.view.named('zed')).toBeUndefined();
  });

  it('counts what comes late or doubled, and leaves it out', () => {
    const rig = new FollowerRig();
    for (let n = 0; n < 3; n += 1) rig.commit();
    rig.hear(1, 1, 2, 3, 2, 1);
    expect(rig.offsets).toEqual([1, 2, 3]);
    expect(rig.follower.counts).toMatchObject({ applied: 3, late: 3, read: 0 });
  });
});
