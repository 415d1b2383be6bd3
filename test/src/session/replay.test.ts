import { type LoggedEvent } from '../../../src/model/event';
import { distortion } from '../../../src/perception/distort/distortion';
import { RULE_NUMBERS } from '../../../src/rules/numbers';
import { RecentLog } from '../../../src/session/recent-log';
import { pullFor } from '../../../src/session/replay';
import { type Pulled } from '#streams';
import { type Observable } from 'rxjs';
import { BOB } from '../perception/sample-events';
import { at, said, walked } from './events';
import { FakeLog } from './fake-log';
import { framesOf } from './frames-of';

/** Bob walks from the quay to the stair and to the loft; something is said in each room before and after. */
const PAST: readonly LoggedEvent[] = [
  said(1, 'on the quay'),
  said(2, 'unheard on the stair', 'stair'),
  walked(3, ['quay', 'stair']),
  said(4, 'unheard on the quay'),
  said(5, 'on the stair', 'stair'),
  walked(6, ['stair', 'loft']),
  said(7, 'in the loft', 'loft'),
];
const SEEN = [1, 3, 5, 6, 7];
const DISTORT = distortion(RULE_NUMBERS);

function pulled(after: number, memory: number): Pulled & { readonly queries: number } {
  const log = new FakeLog(PAST);
  const recent = new RecentLog({ maxEvents: 100, start: 7 - memory, now: () => 0 });
  for (const event of PAST.slice(7 - memory)) recent.push(event);
  const frames = framesOf();
  const reader = {
    player: BOB,
    render: 'data' as const,
    wire: 'sse' as const,
    present: () => at('loft'),
  };
  return {
    ...atOnce(pullFor({ recent, log, frames, distort: DISTORT }, reader)(after)),
    queries: log.queries,
  };
}

/** What comes while one subscribes. */
function atOnce(pulled$: Observable<Pulled>): Pulled {
  const chunks: Pulled[] = [];
  pulled$.subscribe({
    next: (chunk) => chunks.push(chunk),
    error: () => undefined,
  });
  const [chunk] = chunks;
  if (chunk === undefined) throw new Error('nothing was pulled at once');
  return chunk;
}

describe('pullFor', () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7])(
    'shows after offset %d what live delivery has shown, from memory and from the log alike',
    (after) => {
      const seen = SEEN.filter((offset) => offset > after);
      for (const memory of [7, 0]) {
        const { frames, cursor, isLive } = pulled(after, memory);
        expect(frames.map((frame) => frame.cursor)).toEqual(seen);
        expect([cursor, isLive]).toEqual([7, true]);
      }
    },
  );

  it('asks the log only where memory does not reach', () => {
    expect([pulled(3, 4).queries, pulled(2, 4).queries, pulled(7, 0).queries]).toEqual([0, 2, 0]);
  });

  it('goes on a thousand events at a time', () => {
    const log = new FakeLog(Array.from({ length: 1_500 }, (_, i) => said(i + 1, 'on and on')));
    const recent = new RecentLog({ maxEvents: 1, start: 1_500, now: () => 0 });
    const frames = framesOf();
    const pull = pullFor(
      { recent, log, frames, distort: DISTORT },
      { player: BOB, render: 'data', wire: 'sse', present: () => at('quay') },
    );
    expect(atOnce(pull(0))).toMatchObject({ cursor: 1_000, isLive: false });
    expect(atOnce(pull(1_000))).toMatchObject({ cursor: 1_500, isLive: true });
  });
});
