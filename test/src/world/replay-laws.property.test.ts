import { type WorldContent } from '../../../src/model/content';
import fc from 'fast-check';
import { ownWorld } from '../content/own-world';
import { anyEvening } from './replay-evenings';
import { breachesIn, breachesOf, forgotten, misplaced, unaccounted } from './replay-laws';
import { moneyBreaches } from './replay-money';
import { type Recording, Replay } from './replay-rig';
import { StoredRows } from './replay-rows';

let content: WorldContent;
beforeAll(async () => {
  content = (await ownWorld()).world;
});

describe('an evening of lines of any kind', () => {
  it('breaks no law of the game, and makes no rule throw', () => {
    fc.assert(
      fc.property(anyEvening(content, { minLength: 100, maxLength: 300 }), (recording) => {
        const replay = new Replay(content, recording).play(1_000);
        expect(replay.failures).toEqual([]);
        expect(breachesOfEvening(replay, recording)).toEqual([]);
      }),
      // Without shrinking: a shorter evening is hardly ever one in which the same happens.
      { numRuns: 5, endOnFailure: true },
    );
  });
});

/** Of each batch, given the rows before it; then of how things stand at the end. */
function breachesOfEvening(replay: Replay, { stored }: Recording): readonly string[] {
  const rows = new StoredRows(stored, []);
  const breaches: string[] = [];
  for (const batch of replay.database.sent) {
    breaches.push(...unaccounted(rows, batch), ...moneyBreaches(rows, batch));
    rows.take(batch);
    const touched = [
      ...batch.characters.map(({ id }) => id),
      ...batch.lucidity.map((one) => one.player),
    ];
    for (const id of touched) breaches.push(...breachesOf(rows.characters.get(id)));
  }
  const { replies } = replay;
  return [
    ...breaches,
    ...misplaced(replay, content),
    ...forgotten(replay),
    ...replies.flatMap(breachesIn),
  ];
}
