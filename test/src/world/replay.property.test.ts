import { type WorldContent } from '../../../src/model/content';
import fc from 'fast-check';
import { ownWorld } from '../content/own-world';
import { anyEvening } from './replay-evenings';
import { forgotten, misplaced } from './replay-laws';
import { type Recording, Replay } from './replay-rig';

let content: WorldContent;
beforeAll(async () => {
  content = (await ownWorld()).world;
});

const played = (recording: Recording, tickMs: number): Replay =>
  new Replay(content, recording).play(tickMs);

describe('an evening that is played again', () => {
  it('has the same events, replies and rows, byte for byte, at whatever tick', () => {
    fc.assert(
      fc.property(anyEvening(content, { minLength: 60, maxLength: 150 }), (recording) => {
        const kept = JSON.parse(JSON.stringify(recording)) as Recording;
        const once = played(recording, 250);
        const again = played(kept, 1_000);
        expect(again.bytes).toEqual(once.bytes);
        expect(again.acts).toEqual(once.acts);
        expect(again.rows.bytes).toEqual(once.rows.bytes);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  it('is the same again from what was stored in the middle of it', () => {
    const two = fc.tuple(
      anyEvening(content, { minLength: 60, maxLength: 120 }),
      anyEvening(content, { minLength: 60, maxLength: 120 }),
    );
    fc.assert(
      fc.property(two, ([first, { happenings, seed }]) => {
        const { rows } = played(first, 1_000);
        const { until: from, stored } = first;
        const later = happenings.map((one) => ({ ...one, at: one.at - first.from + from }));
        const until = from + 45 * 60_000;
        const world = rows.asWorld({ bornAt: stored.bornAt, lastAt: from });
        const second: Recording = { seed, stored: world, from, until, happenings: later };
        const kept = JSON.parse(JSON.stringify(second)) as Recording;
        const once = played(second, 250);
        const again = played(kept, 1_000);
        expect(once.failures).toEqual([]);
        expect(again.bytes).toEqual(once.bytes);
        expect(again.rows.bytes).toEqual(once.rows.bytes);
        expect(forgotten(once)).toEqual([]);
        expect(misplaced(once, content)).toEqual([]);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });
});
