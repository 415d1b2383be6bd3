import { NOW } from '../rules/small-view';
import { FollowerRig } from './follower-rig';

describe('Follower of a node that leads, or is about to', () => {
  it('goes no further than the database, to lead from there, whatever it hears', () => {
    const rig = new FollowerRig();
    rig.unfollow();
    rig.commit();
    rig.follower.catchUp().subscribe({ error: () => undefined });
    rig.time.advance(1);
    rig.commit();
    rig.hear(1, 2);
    rig.time.advance(1);
    expect([rig.offsets, rig.replica.no]).toEqual([[1], 1]);
    rig.follow();
    expect([rig.offsets, rig.isExact, rig.snapshots]).toEqual([[1, 2], true, 1]);
  });

  it('keeps what others commit while it has the world, and none of its own', () => {
    const rig = new FollowerRig();
    rig.unfollow();
    for (let n = 0; n < 1_001; n += 1) {
      rig.commit();
      rig.ownNo += 1;
      rig.hear(rig.ownNo);
    }
    const own = rig.database.snapshot;
    rig.commit();
    rig.hear(1_002);
    rig.replica.install(own);
    rig.follow();
    expect(rig.offsets).toEqual([1_002]);
    expect(rig.follower.counts).toMatchObject({ late: 0, read: 0 });
  });

  it.each([
    ['far beyond', 5_000],
    ['that its own have passed by then', 10],
  ])('keeps them though it has heard 1,000 that nobody made, %s', (_, from) => {
    const rig = new FollowerRig();
    rig.unfollow();
    for (let no = from; no < from + 1_000; no += 1)
      rig.hearFalse({ no, firstOffset: no, head: no, at: NOW, changes: [], events: [] });
    for (let n = 0; n < 1_100; n += 1) {
      rig.commit();
      rig.ownNo += 1;
    }
    const own = rig.database.snapshot;
    for (let n = 0; n < 3; n += 1) rig.commit();
    rig.hear(1_101, 1_102, 1_103);
    rig.database.cut.add('n2');
    rig.replica.install(own);
    rig.follow();
    expect(rig.offsets).toEqual([1_101, 1_102, 1_103]);
  });
});
