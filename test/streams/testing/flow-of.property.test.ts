import { type Flow, flowOf, marbles, virtualWorld } from '#streams/testing';
import * as fc from 'fast-check';
import {
  concat,
  EMPTY,
  interval,
  map,
  merge,
  NEVER,
  type Observable,
  of,
  type SchedulerLike,
  switchMap,
  take,
  throwError,
  timer,
} from 'rxjs';

/** A stream as a plan: what comes after which pause, and how it ends. */
interface Plan {
  readonly pauses: readonly number[];
  readonly values: readonly unknown[];
  readonly end: 'complete' | 'error' | 'never' | 'repeat';
}

const pause = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) },
  fc.integer({ min: 13, max: 5_000 }),
  fc.constantFrom(1_000, 60_000, 3_600_000),
);
const plan: fc.Arbitrary<Plan> = fc
  .array(fc.tuple(pause, fc.oneof(fc.constantFrom('a', 'b', 'z'), fc.jsonValue())), {
    maxLength: 80,
  })
  .chain((steps) =>
    fc.record({
      pauses: fc.constant(steps.map(([ms]) => ms)),
      values: fc.constant(steps.map(([, value]) => value)),
      end: fc.constantFrom('complete', 'error', 'never', 'repeat'),
    }),
  );

const ENDS = {
  complete: () => EMPTY,
  error: () => throwError(() => new Error('boom')),
  never: () => NEVER,
  repeat: (scheduler: SchedulerLike) => interval(700, scheduler),
};

function streamOf({ pauses, values, end }: Plan, scheduler: SchedulerLike): Observable<unknown> {
  const steps = pauses.map((ms, n) => {
    const value$ = of(values[n]);
    return ms === 0 ? value$ : timer(ms, scheduler).pipe(switchMap(() => value$));
  });
  return concat(...steps, ENDS[end](scheduler));
}

/** Whether a group is followed by something before its characters have had their ms. */
function isTooDense(ats: readonly number[]): boolean {
  const moments = [...new Set(ats)];
  return moments.some((at, n) => {
    const size = ats.filter((each) => each === at).length;
    const next = moments[n + 1];
    return next !== undefined && size > 1 && next < at + size + 2;
  });
}

/** null = no diagram can say it. */
function drawnOf(flow: Flow): string | null {
  try {
    return flow.marbles();
  } catch (error) {
    if (String(error).includes('No diagram can say')) return null;
    throw error;
  }
}

describe('flowOf', () => {
  it('records a diagram that passes as a test of the same stream, unless none can say it', () => {
    let drawn = 0;
    fc.assert(
      fc.property(plan, fc.nat({ max: 20_000 }), (planned, forMs) => {
        const world = virtualWorld();
        const flow = flowOf(streamOf(planned, world.scheduler), world);
        world.advance(forMs);
        flow.stop();
        const isDrawn = drawnOf(flow) !== null;
        expect(isDrawn).toBe(!isTooDense(flow.rows.map(({ at }) => at)));
        if (!isDrawn) return;
        drawn += 1;
        marbles((m) => {
          m.expect(streamOf(planned, m.scheduler), flow.subscription()).toBeObservable(
            flow.marbles(),
            flow.values,
            flow.error,
          );
        })();
      }),
      { numRuns: 300 },
    );
    expect(drawn).toBeGreaterThan(50);
  });

  it('records a diagram that fails as a test of another stream', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000 }), fc.integer({ min: 1, max: 9 }), (dueMs, laterMs) => {
        const world = virtualWorld();
        const flow = flowOf(timer(dueMs, world.scheduler), world);
        world.advance(20_000);
        const asTest = marbles((m) => {
          m.expect(timer(dueMs + laterMs, m.scheduler)).toBeObservable(flow.marbles(), flow.values);
        });
        expect(asTest).toThrow();
      }),
    );
  });

  it('records what marbles themselves say', () => {
    const diagrams = ['a-b-c|', '--a--(bc)-----#', '5s a 24999ms (b|)', '1m a', '|', '#'];
    for (const diagram of diagrams)
      marbles((m) => {
        const flow = flowOf(m.cold(diagram), m);
        m.flush();
        expect(flow.marbles()).toBe(diagram);
      })();
  });

  it('joins several streams in one line', () => {
    const world = virtualWorld();
    const beat$ = interval(2_000, world.scheduler).pipe(take(2));
    const alarm$ = timer(3_000, world.scheduler).pipe(map(() => 'rang'));
    const flow = flowOf({ beat: beat$, alarm: alarm$ }, world);
    world.advance(60_000);
    expect(flow.marbles()).toBe('2s a 999ms b 999ms (c|)');
    expect(flow.values).toEqual({ a: { beat: 0 }, b: { alarm: 'rang' }, c: { beat: 1 } });
  });

  it('can be merged from sources that are its own subscriptions', () => {
    const world = virtualWorld();
    const flow = flowOf(merge(of('b'), timer(5, world.scheduler).pipe(map(() => 'a'))), world);
    world.advance(5);
    expect([flow.marbles(), flow.values]).toEqual(['b----(a|)', { b: 'b', a: 'a' }]);
  });
});
