import { type Observable, of, Subject, throwError } from 'rxjs';
import { ScopeClosedError } from '#streams';
import { later, reportsOf, worldTree } from './world-tree';

const REASON = { code: 'shutdown' };

/** What an observer hears, in words. */
function heard(source$: Observable<unknown>): string[] {
  const seen: string[] = [];
  const subscription = source$.subscribe({
    next: (value) => seen.push(`next ${String(value)}`),
    error: (error: unknown) => seen.push(error instanceof Error ? error.name : String(error)),
    complete: () => seen.push('complete'),
  });
  expect(subscription.closed).toBe(seen.length > 0);
  return seen;
}

/** Lets promises that are settled tell of it. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
}

describe('CompositeSubscription.run', () => {
  it('starts at once, and gives a promise its result whenever it is asked', async () => {
    const { root } = worldTree();
    const result$ = root.run('work', () => Promise.resolve('done'));
    expect(root.snapshot().inFlight).toBe(1);
    await settled();
    expect(heard(result$)).toEqual(['next done', 'complete']);
    expect(root.snapshot()).toMatchObject({ inFlight: 0, open: 0, closed: 1 });
    void root.close(REASON);
  });

  it('gives the last value of an Observable, to early and late subscribers', () => {
    const { root } = worldTree();
    const source$ = new Subject<number>();
    const result$ = root.run('work', () => source$);
    const early: number[] = [];
    const subscription = result$.subscribe({
      next: (value) => early.push(value),
      error: (error: unknown) => {
        throw error;
      },
    });
    source$.next(1);
    source$.next(2);
    source$.complete();
    expect([early, subscription.closed]).toEqual([[2], true]);
    expect(heard(result$)).toEqual(['next 2', 'complete']);
    expect(heard(root.run('at once', () => of(3)))).toEqual(['next 3', 'complete']);
    void root.close(REASON);
  });

  it('is not stopped by whoever leaves its result', () => {
    const { root } = worldTree();
    const source$ = new Subject<number>();
    root
      .run('work', () => source$)
      .subscribe()
      .unsubscribe();
    expect(source$.observed).toBe(true);
    void root.close(REASON);
  });

  it.each([
    ['an Observable', () => throwError(() => new Error('broken'))],
    ['a promise', () => Promise.reject(new Error('broken'))],
    [
      'a throw',
      () => {
        throw new Error('broken');
      },
    ],
  ])(
    'keeps the error of %s that nobody hears',
    async (_label, work: () => Observable<never> | Promise<never>) => {
      const { root } = worldTree();
      const result$ = root.run('work', work);
      await settled();
      expect(heard(result$)).toEqual(['Error']);
      const [report] = reportsOf(root.close(REASON));
      expect(report?.errors).toMatchObject({ count: 1, paths: ['app/work'] });
    },
  );

  it('leaves an error to whoever hears it', () => {
    const { root } = worldTree();
    const source$ = new Subject<number>();
    const errors: unknown[] = [];
    root.run('work', () => source$).subscribe({ error: (error: unknown) => errors.push(error) });
    source$.error(new Error('broken'));
    expect(errors).toEqual([new Error('broken')]);
    expect(reportsOf(root.close(REASON))[0]?.errors.count).toBe(0);
  });

  it('counts as drained, with its error, when it fails while its node drains', () => {
    const { root } = worldTree();
    const source$ = new Subject<number>();
    void root.run('work', () => source$);
    const reports = reportsOf(root.shutdown(REASON, { graceMs: 100 }));
    source$.error(new Error('broken'));
    expect(reports[0]).toMatchObject({ drained: { count: 1 }, errors: { count: 1 } });
  });

  it('unsubscribes an Observable that is cut, and tells its subscribers', () => {
    const { root } = worldTree();
    const source$ = new Subject<number>();
    const errors: unknown[] = [];
    root.run('work', () => source$).subscribe({ error: (error: unknown) => errors.push(error) });
    const reports = reportsOf(root.close(REASON));
    expect(source$.observed).toBe(false);
    expect(errors).toEqual([new ScopeClosedError('app/work', 'closing')]);
    expect(reports[0]?.forced.paths).toEqual(['app/work']);
  });

  it('reports what the unsubscription of a cut Observable throws', () => {
    const { root } = worldTree();
    void root.run('work', () =>
      Object.assign(new Subject(), {
        subscribe: () => ({
          unsubscribe: () => {
            throw new Error('at the end');
          },
        }),
      }),
    );
    const [report] = reportsOf(root.close(REASON));
    expect(report).toMatchObject({ forced: { count: 1 }, errors: { paths: ['app/work'] } });
  });

  it('closes its node while it starts without harm', () => {
    const { root, world } = worldTree();
    const source$ = new Subject<number>();
    const reports: unknown[] = [];
    const result$ = root.run('work', () => {
      reports.push(...reportsOf(root.close(REASON)));
      return source$;
    });
    expect([source$.observed, heard(result$)]).toEqual([false, ['ScopeClosedError']]);
    world.advance(2_000);
  });

  it.each([
    ['the reason of its signal', (signal: AbortSignal): unknown => signal.reason, 0],
    ['an AbortError', (): unknown => Object.assign(new Error('x'), { name: 'AbortError' }), 0],
    ['something else', (): unknown => new Error('broken'), 1],
  ])('that is cut and rejects with %s is forced', async (_label, errorOf, errors) => {
    const { root } = worldTree();
    void root.run('work', (signal) => rejectingOnAbort(signal, errorOf));
    const report$ = root.close(REASON);
    await settled();
    const [report] = reportsOf(report$);
    expect(report).toMatchObject({ forced: { count: 1 }, errors: { count: errors } });
  });

  it('that is abandoned tells its subscribers, and nobody when it settles at last', async () => {
    const { root, world } = worldTree();
    let settle: ((value: string) => void) | undefined;
    let fail: ((error: Error) => void) | undefined;
    const one$ = root.run('one', () => new Promise<string>((resolve) => (settle = resolve)));
    void root.run('other', () => new Promise<string>((_resolve, reject) => (fail = reject)));
    const reports = reportsOf(root.close(REASON));
    world.advance(2_000);
    expect(reports[0]?.abandoned.paths).toEqual(['app/one', 'app/other']);
    settle?.('late');
    fail?.(new Error('late'));
    await settled();
    expect(heard(one$)).toEqual(['ScopeClosedError']);
    expect(root.snapshot().errors).toBe(0);
  });

  it('may use what a teardown ends, until it has settled', () => {
    const { root, world, seen, note } = worldTree();
    root.add('pool', note('pool'));
    void root.run('work', () => later(world, 500, note('work')));
    void root.close(REASON);
    world.advance(500);
    expect(seen).toEqual(['work', 'pool']);
  });
});

/** Its rejection need not be an Error: `fetch` rejects with the reason of its signal. */
function rejectingOnAbort(
  signal: AbortSignal,
  errorOf: (signal: AbortSignal) => unknown,
): PromiseLike<never> {
  const thenable = {
    then: (_fulfilled: unknown, rejected: (error: unknown) => void) => {
      signal.addEventListener('abort', () => {
        rejected(errorOf(signal));
      });
      return thenable;
    },
  };
  return thenable as unknown as PromiseLike<never>;
}
