import fc from 'fast-check';
import { FollowerRig } from './follower-rig';

/** What becomes of one commit on its way: how many events, and after how many ms each copy arrives. */
const passage = fc.record({
  events: fc.nat({ max: 3 }),
  after: fc.nat({ max: 30 }),
  copies: fc.oneof(
    { weight: 6, arbitrary: fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constant([]) },
  ),
  isMentioned: fc.boolean(),
  isAway: fc.nat({ max: 20 }).map((n) => n === 0),
});

describe('Follower', () => {
  it('gives out each event of the log once, in order, whatever is lost, doubled or mixed up', () => {
    fc.assert(
      fc.property(fc.array(passage, { minLength: 1, maxLength: 60 }), (passages) => {
        const rig = new FollowerRig();
        for (const { events, after, copies, isMentioned, isAway } of passages) {
          const { no } = rig.commit(events);
          if (isAway) rig.database.cut.add('n2');
          else rig.database.cut.delete('n2');
          for (const ms of copies) rig.hearIn(ms, no);
          if (isMentioned && copies.length === 0) rig.mention(no);
          rig.time.advance(after);
          const known = rig.database.events.slice(0, rig.published.length);
          expect(rig.published).toEqual(known);
        }
        rig.database.cut.delete('n2');
        rig.time.advance(3_000);
        expect(rig.isExact).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
