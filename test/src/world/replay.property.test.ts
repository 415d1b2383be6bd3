import { type WorldContent } from '../../../src/model/content';
import fc from 'fast-check';
import { ownWorld } from '../content/own-world';
import { anyEvening } from './replay-evenings';
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
        expect(again.replies).toEqual(once.replies);
        expect(again.rows.bytes).toEqual(once.rows.bytes);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });
});
