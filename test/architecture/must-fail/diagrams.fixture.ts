import { cases, flowOf, marbles, virtualWorld } from '#streams/testing';
import { interval, map, take, timer } from 'rxjs';

describe('marbles', () => {
  it(
    'sees a value that comes too late',
    marbles((m) => {
      m.expect(m.cold('--a|')).toBeObservable('-a-|');
    }),
  );

  it(
    'sees a subscription that lasts too long',
    marbles((m) => {
      const source$ = m.cold('--a|');
      m.expect(source$).toBeObservable('--a|');
      m.expect(source$).toHaveSubscriptions('^-!');
    }),
  );

  it(
    'does not hang on a source without end',
    marbles((m) => {
      m.expect(interval(1_000)).toBeObservable('');
    }),
  );

  it(
    'does not hang on a source without end that nobody compares',
    marbles((m) => {
      const forgotten = interval(1_000).subscribe({ error: () => undefined });
      m.expect(m.cold('a|')).toBeObservable('a|');
      m.flush();
      forgotten.unsubscribe();
    }),
  );

  it(
    'finds a subscription that the test forgot',
    marbles((m) => {
      const doubled$ = m.hot<string>('a-').pipe(map((letter) => letter + letter));
      doubled$.subscribe({ error: () => undefined });
    }),
  );
});

describe('virtualWorld', () => {
  it('does not hang where time stands still', () => {
    const world = virtualWorld();
    world.scheduler.schedule(function () {
      this.schedule();
    });
    world.advance(1);
  });
});

cases(
  'cases',
  (m, row) => {
    m.expect(m.cold('a|', { a: row.value })).toBeObservable('b|', { b: 1 });
  },
  { 'fails for the row that is wrong': { value: 2 } },
);

describe('flowOf', () => {
  it(
    'records what fails as a test of something else',
    marbles((m) => {
      const world = virtualWorld();
      const flow = flowOf(timer(5, world.scheduler), world);
      world.advance(5);
      m.expect(timer(6, m.scheduler)).toBeObservable(flow.marbles(), flow.values);
    }),
  );

  it('refuses to draw what no diagram can say', () => {
    const world = virtualWorld();
    const beat$ = interval(1, world.scheduler);
    const flow = flowOf({ one: beat$, two: beat$ }, world);
    world.advance(2);
    flow.stop();
    expect(flow.marbles()).toBe('');
  });
});

describe('toFlow', () => {
  it('draws both sides', () => {
    const world = virtualWorld();
    const bell$ = timer(5_000, 25_000, world.scheduler).pipe(
      take(2),
      map((n) => ['ding', 'dong'][n]),
    );
    const flow = flowOf(bell$, world);
    world.advance(60_000);
    expect(flow).toFlow('5s a 19999ms (b|)', { values: { a: 'ding', b: 'dong' } });
  });
});
