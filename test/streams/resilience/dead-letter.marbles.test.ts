import { map, type Observable, of, tap, throwError } from 'rxjs';
import {
  BadConfigError,
  boundedBuffer,
  type DeadLetter,
  deadLetter,
  type DeadLetterConfig,
  type LostLetter,
  RetryBudget,
  type RetryConfig,
} from '#streams';
import { cases, marbles } from '#streams/testing';

type Marbles = Parameters<Parameters<typeof marbles>[0]>[0];
type Config = DeadLetterConfig<string, string>;
const cause = new Error('lost');
const broken = new Error('mine');

function raise(error: unknown): never {
  throw error;
}

/** The projection fails for capitals; letters are noted. */
function noting(letters: DeadLetter<string>[] = [], lost: LostLetter<string>[] = []): Config {
  return {
    project: (value) => (value < 'a' ? throwError(() => cause) : of(value)),
    sink: (letter) => void letters.push(letter),
    onLost: (one) => void lost.push(one),
  };
}

/** Waits of 1 ms. */
const often = (m: Marbles, config: Partial<RetryConfig> = {}): RetryConfig => ({
  baseMs: 1,
  capMs: 1,
  random: () => 1,
  scheduler: m.scheduler,
  ...config,
});

describe('deadLetter', () => {
  it(
    'sends to the sink what the projection fails on, once, and goes on',
    marbles((m) => {
      const letters: DeadLetter<string>[] = [];
      const source$ = m.hot('-a-B-c-|');
      const subs = '         ^------!';
      const expected = '     -a---c-|';
      m.expect(source$.pipe(deadLetter(noting(letters)))).toBeObservable(expected);
      m.expect(source$).toHaveSubscriptions(subs);
      m.flush();
      expect(letters).toEqual([{ value: 'B', reason: 'exhausted', attempts: 1, cause }]);
    }),
  );

  it('buries with what `onGivenUp` throws as the cause', () => {
    const letters: DeadLetter<string>[] = [];
    const retry = { random: () => 1, maxAttempts: 1, onGivenUp: () => raise(broken) };
    const seen: string[] = [];
    of('A', 'b')
      .pipe(deadLetter({ ...noting(letters), retry }))
      .subscribe({ next: (value) => seen.push(value), error: raise });
    expect(seen).toEqual(['b']);
    expect(letters).toEqual([{ value: 'A', reason: 'policy-threw', attempts: 1, cause: broken }]);
  });

  interface Row {
    readonly retry: Partial<RetryConfig>;
    readonly letter: Pick<DeadLetter<string>, 'reason' | 'attempts'> & { readonly cause?: Error };
    readonly projected: string;
  }
  cases<Row>(
    'says why it was given up, and after how many attempts',
    (m, { retry, letter, projected }) => {
      const letters: DeadLetter<string>[] = [];
      const ended: unknown[] = [];
      const onGivenUp: RetryConfig['onGivenUp'] = ({ reason }) => void ended.push(reason);
      const config = { ...noting(letters), retry: often(m, { ...retry, onGivenUp }) };
      m.expect(m.cold('(Ab|)').pipe(deadLetter(config))).toBeObservable(projected);
      m.flush();
      expect(letters).toEqual([{ value: 'A', cause, ...letter }]);
      expect(ended).toEqual(letter.reason === 'policy-threw' ? [] : [letter.reason]);
    },
    {
      'all attempts failed': {
        retry: { maxAttempts: 3 },
        letter: { reason: 'exhausted', attempts: 3 },
        projected: 'b-|',
      },
      'another attempt cannot help': {
        retry: { isRetryable: () => false },
        letter: { reason: 'not-retryable', attempts: 1 },
        projected: '(b|)',
      },
      'the budget is spent': {
        retry: { budget: new RetryBudget({ capacity: 1, ratio: 0.001 }) },
        letter: { reason: 'over-budget', attempts: 2 },
        projected: 'b|',
      },
      'asking failed': {
        retry: { isRetryable: () => raise(broken) },
        letter: { reason: 'policy-threw', attempts: 1, cause: broken },
        projected: '(b|)',
      },
    },
  );

  cases<{ readonly sink: Config['sink'] }>(
    'tells of a letter that the sink fails on, with how many were lost, and asks it no more',
    (m, { sink }) => {
      const lost: LostLetter<string>[] = [];
      let asked = 0;
      const counting: Config['sink'] = (letter) => {
        asked += 1;
        return sink(letter);
      };
      const letters = deadLetter({ ...noting([], lost), sink: counting });
      m.expect(m.cold('AbC|').pipe(letters)).toBeObservable('-b-|');
      m.expect(m.cold('---D|').pipe(letters)).toBeObservable('----|');
      m.flush();
      const told = lost.map(({ letter, error, lost: count }) => [letter.value, error, count]);
      expect(told).toEqual([
        ['A', broken, 1],
        ['C', broken, 2],
        ['D', broken, 1],
      ]);
      expect(asked).toBe(3);
    },
    {
      'by throwing': { sink: () => raise(broken) },
      'by an error': { sink: () => throwError(() => broken) },
    },
  );

  it(
    'completes when projections and letters are done: empty, one, many, never',
    marbles((m) => {
      const letters = deadLetter({ ...noting(), sink: () => m.cold('--x-|') });
      m.expect(m.cold('|').pipe(letters)).toBeObservable('|');
      m.expect(m.cold('a|').pipe(letters)).toBeObservable('a|');
      m.expect(m.cold('aBc|').pipe(letters)).toBeObservable('a-c--|');
      m.expect(m.cold('---').pipe(letters)).toBeObservable('---');
      m.expect(m.cold('aB-#').pipe(letters)).toBeObservable('a--#');
    }),
  );

  it(
    'unsubscribes from its source, from projections and from letters',
    marbles((m) => {
      const source$ = m.hot('aB----');
      const project$ = m.cold('-----');
      const sink$ = m.cold('   -----');
      const unsub = '        ^--!  ';
      const letters = deadLetter<string, string>({
        ...noting(),
        project: (value) => (value === 'a' ? project$ : throwError(() => cause)),
        sink: () => sink$,
      });
      m.expect(source$.pipe(letters), unsub).toBeObservable('----');
      m.expect(source$).toHaveSubscriptions(unsub);
      m.expect(project$).toHaveSubscriptions(unsub);
      m.expect(sink$).toHaveSubscriptions('-^-!');
    }),
  );

  it(
    'takes a projection that throws as one that fails, and errors with what onLost throws',
    marbles((m) => {
      const letters: DeadLetter<string>[] = [];
      const projecting = deadLetter({ ...noting(letters), project: () => raise(broken) });
      const telling = deadLetter({
        ...noting(),
        sink: () => raise(cause),
        onLost: () => raise(broken),
      });
      m.expect(m.cold('a|').pipe(projecting)).toBeObservable('-|');
      m.expect(m.cold('A-|').pipe(telling)).toBeObservable('#', {}, broken);
      m.flush();
      expect(letters).toEqual([{ value: 'a', reason: 'exhausted', attempts: 1, cause: broken }]);
    }),
  );

  it(
    'keeps attempts and waits of values apart, and projects anew for each attempt',
    marbles((m) => {
      let calls = 0;
      const project = (value: string): Observable<string> => {
        calls += 1;
        return calls < 3 ? throwError(() => cause) : of(value);
      };
      const letters: DeadLetter<string>[] = [];
      const config = { ...noting(letters), project, retry: often(m, { maxAttempts: 2 }) };
      m.expect(m.cold('(ab|)').pipe(deadLetter(config))).toBeObservable('-(ab|)');
      m.flush();
      expect([calls, letters]).toEqual([4, []]);
    }),
  );

  it(
    'is the projection of a bounded buffer',
    marbles((m) => {
      const letters: DeadLetter<string>[] = [];
      const saved = deadLetter({
        ...noting(letters),
        project: (value) =>
          m.cold('--(x|)').pipe(
            tap(() => value < 'a' && raise(cause)),
            map(() => value),
          ),
      });
      const buffer = boundedBuffer({
        max: 2,
        overflow: 'error',
        project: (value: string) => of(value).pipe(saved),
      });
      m.expect(m.cold('(aBc|)').pipe(buffer)).toBeObservable('--a---(c|)');
      m.flush();
      expect(letters.map(({ value }) => value)).toEqual(['B']);
    }),
  );

  it('takes promises, of projections and of sinks', async () => {
    const lost: LostLetter<number>[] = [];
    const seen: unknown[] = [];
    await new Promise<void>((resolve, reject) => {
      const letters = deadLetter<number, number>({
        project: (value) => (value === 1 ? Promise.reject(cause) : Promise.resolve(value)),
        sink: () => Promise.reject(broken),
        onLost: (one) => void lost.push(one),
      });
      of(1, 2)
        .pipe(letters)
        .subscribe({ next: (value) => seen.push(value), error: reject, complete: resolve });
    });
    expect(seen).toEqual([2]);
    expect(lost).toMatchObject([{ letter: { value: 1, cause }, error: broken, lost: 1 }]);
  });

  it('refuses retries outside their range, at construction', () => {
    const make = (): unknown => deadLetter({ ...noting(), retry: { random: () => 0, baseMs: 0 } });
    expect(make).toThrow(BadConfigError);
  });
});
