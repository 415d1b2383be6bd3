import { map, NEVER, type Observable, of, throwError, timer } from 'rxjs';
import { everyTick, type EveryTickConfig, type Tick, type TickRun, type TickWork } from '#streams';
import { marbles } from '#streams/testing';

const tick = (n: number): Tick => ({ n, dueAt: n, startedAt: n, lateMs: 0, skipped: 0 });
const values = { a: tick(1), b: tick(2), c: tick(3), d: tick(4) };
const label = (run: TickRun): string => `${run.tick.n} ${run.outcome} ${run.ms} +${run.overruns}`;

type Marbles = Parameters<Parameters<typeof marbles>[0]>[0];
function runs(m: Marbles, overrun: EveryTickConfig['overrun'], work: TickWork) {
  const operator = everyTick(work, { overrun, now: () => m.scheduler.now() });
  return (tick$: Observable<Tick>): Observable<string> => tick$.pipe(operator, map(label));
}

describe('everyTick', () => {
  it(
    'does the work once per tick, and says what it took',
    marbles((m) => {
      const source$ = m.hot('-a---b---|', values);
      const subs = '         ^--------!';
      const expected = '     ---x---y-|';
      const work = (): Observable<number> => timer(2, m.scheduler);
      const result$ = source$.pipe(runs(m, 'skip', work));
      m.expect(result$).toBeObservable(expected, { x: '1 completed 2 +0', y: '2 completed 2 +0' });
      m.expect(source$).toHaveSubscriptions(subs);
    }),
  );

  it(
    'skips ticks that come during a run, and counts them',
    marbles((m) => {
      const source$ = m.hot('-abc--d-----|', values);
      const expected = '     -----x----y-|';
      const work = (): Observable<number> => timer(4, m.scheduler);
      const seen = { x: '1 completed 4 +2', y: '4 completed 4 +0' };
      m.expect(source$.pipe(runs(m, 'skip', work))).toBeObservable(expected, seen);
    }),
  );

  it(
    'queues the newest of them, one at most, and ends after it',
    marbles((m) => {
      const source$ = m.hot('-abc---|', values);
      const expected = '     -----x---(y|)';
      const work = (): Observable<number> => timer(4, m.scheduler);
      const seen = { x: '1 completed 4 +2', y: '3 completed 4 +0' };
      m.expect(source$.pipe(runs(m, 'queue-one', work))).toBeObservable(expected, seen);
    }),
  );

  it(
    'is free again after a queued run',
    marbles((m) => {
      const source$ = m.hot('-ab------c--|', values);
      const expected = '     ----x--y----(z|)';
      const work = (): Observable<number> => timer(3, m.scheduler);
      const seen = { x: '1 completed 3 +1', y: '2 completed 3 +0', z: '3 completed 3 +0' };
      m.expect(source$.pipe(runs(m, 'queue-one', work))).toBeObservable(expected, seen);
    }),
  );

  it(
    'makes an error a failed run, and runs on',
    marbles((m) => {
      const source$ = m.hot('-a-b-c-|', values);
      const expected = '     -x-y-z-|';
      const broken = new Error('mine');
      const work: TickWork = ({ n }) => {
        if (n === 1) throw broken;
        return n === 2 ? throwError(() => broken) : undefined;
      };
      const operator = everyTick(work, { overrun: 'skip', now: () => 0 });
      const ended = { ms: 0, overruns: 0 };
      m.expect(source$.pipe(operator)).toBeObservable(expected, {
        x: { ...ended, tick: values.a, outcome: 'failed', error: broken },
        y: { ...ended, tick: values.b, outcome: 'failed', error: broken },
        z: { ...ended, tick: values.c, outcome: 'completed' },
      });
    }),
  );

  it(
    'is done at once with work that returns neither observable nor promise',
    marbles((m) => {
      const source$ = m.hot('-a-b-c-|', values);
      const expected = '     -x-y-z-|';
      const results = [7, null, of(1, 2)];
      const seen = { x: '1 completed 0 +0', y: '2 completed 0 +0', z: '3 completed 0 +0' };
      m.expect(source$.pipe(runs(m, 'skip', () => results.shift()))).toBeObservable(expected, seen);
    }),
  );

  it(
    'completes empty, never, and errors with its ticks',
    marbles((m) => {
      const idle = runs(m, 'skip', () => NEVER);
      m.expect(m.cold<Tick>('|').pipe(idle)).toBeObservable('|');
      m.expect(m.cold<Tick>('---').pipe(idle)).toBeObservable('---');
      m.expect(m.cold<Tick>('-a-#', values).pipe(idle)).toBeObservable('---#');
    }),
  );

  it(
    'aborts the signal and leaves the work when it is unsubscribed, and not after a run',
    marbles((m) => {
      const source$ = m.hot('-a---b---|', values);
      const unsub = '        ^------!  ';
      const first$ = m.cold('--|        ');
      const firstSubs = '    -^-!      ';
      const second$ = m.cold('   -----|  ');
      const secondSubs = '   -----^-!  ';
      const signals: AbortSignal[] = [];
      const work: TickWork = ({ n }, signal) => {
        signals.push(signal);
        return n === 1 ? first$ : second$;
      };
      const result$ = source$.pipe(runs(m, 'skip', work));
      m.expect(result$, unsub).toBeObservable('---x----', { x: '1 completed 2 +0' });
      m.expect(source$).toHaveSubscriptions(unsub);
      m.expect(first$).toHaveSubscriptions(firstSubs);
      m.expect(second$).toHaveSubscriptions(secondSubs);
      m.flush();
      expect(signals.map((signal) => signal.aborted)).toEqual([false, true]);
    }),
  );

  it(
    'keeps the runs of two sources apart, of one operator value',
    marbles((m) => {
      const each = runs(m, 'skip', () => timer(2, m.scheduler));
      m.expect(m.hot('-a---|', values).pipe(each)).toBeObservable('---x-|', {
        x: '1 completed 2 +0',
      });
      m.expect(m.hot('--b--|', values).pipe(each)).toBeObservable('----x|', {
        x: '2 completed 2 +0',
      });
    }),
  );

  it('waits for a promise', (done) => {
    const outcomes: string[] = [];
    of(values.a, values.b)
      .pipe(everyTick(() => Promise.resolve(1), { overrun: 'queue-one', now: () => 0 }))
      .subscribe({
        next: (run) => outcomes.push(label(run)),
        error: done,
        complete: () => {
          expect(outcomes).toEqual(['1 completed 0 +1', '2 completed 0 +0']);
          done();
        },
      });
  });
});
