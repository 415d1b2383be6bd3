import { type WorldContent } from '../../../src/model/content';
import fc from 'fast-check';
import { anyLine } from './replay-lines';
import { PEOPLE } from './replay-words';
import { fourPeople } from './replay-people';
import { firstEvening, type Happening, type Recording } from './replay-rig';

/** Twenty to ten in the evening of the first day. */
const FROM = 13_100_000;

const link = (does: 'lost' | 'back') => fc.constant<Happening['does']>({ link: does });

const does = fc.oneof(
  { weight: 40, arbitrary: anyLine.map((line): Happening['does'] => ({ line })) },
  { weight: 1, arbitrary: link('lost') },
  { weight: 3, arbitrary: link('back') },
);

const step = fc.record({
  /** ms since the one before; more than one may fall into one tick. */
  after: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 5_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: 5_000, max: 150_000 }) },
  ),
  who: fc.constantFrom(...PEOPLE),
  does,
});

/** An evening of four people who type anything at any time. */
export function anyEvening(
  content: WorldContent,
  lines: { readonly minLength: number; readonly maxLength: number },
): fc.Arbitrary<Recording> {
  const size = { ...lines, size: 'max' } as const;
  return fc
    .record({ steps: fc.array(step, size), seed: fc.constantFrom('elm', 'oak', 'yew', 'ash') })
    .map(({ steps, seed }) => {
      let at = FROM;
      const happenings = steps.map(({ after, ...rest }) => ({ ...rest, at: (at += after) }));
      const until = Math.ceil((at + 60_000) / 1_000) * 1_000;
      return firstEvening(fourPeople(content), { seed, from: FROM, until, happenings });
    });
}
