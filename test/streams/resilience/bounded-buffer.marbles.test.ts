import { EMPTY, map, type Observable, of, Subject, take, timer } from 'rxjs';
import {
  BadConfigError,
  boundedBuffer,
  type BoundedBufferConfig,
  BufferOverflowError,
} from '#streams';
import { cases, marbles } from '#streams/testing';

type Marbles = Parameters<Parameters<typeof marbles>[0]>[0];
type Dropped = [value: string, dropped: number];
type Config = BoundedBufferConfig<string, string>;

/** Each value takes so long, and comes out then. */
const slow =
  (m: Marbles, ms = 3) =>
  (value: string): Observable<string> =>
    timer(ms, m.scheduler).pipe(map(() => value));

const dropping = (m: Marbles, noted: Dropped[] = []) =>
  ({
    max: 2,
    overflow: 'drop-oldest',
    onDrop: (...one: Dropped) => void noted.push(one),
    project: slow(m),
  }) satisfies Config;

describe('boundedBuffer', () => {
  interface Row {
    readonly overflow: 'drop-oldest' | 'drop-newest';
    readonly concurrency?: number;
    readonly expected: string;
    readonly noted: readonly Dropped[];
  }
  cases<Row>(
    'keeps so many that wait, and tells of the others',
    (m, { expected, noted, ...row }) => {
      const seen: Dropped[] = [];
      const source$ = m.hot('(abcde)-------------|');
      const subs = '         ^-------------------!';
      const buffered$ = source$.pipe(
        boundedBuffer({ ...dropping(m, seen), ...row, project: slow(m, 4) }),
      );
      m.expect(buffered$).toBeObservable(expected);
      m.expect(source$).toHaveSubscriptions(subs);
      m.flush();
      expect(seen).toEqual(noted);
    },
    {
      'the newest': {
        overflow: 'drop-oldest',
        expected: '----a---d---e-------|',
        noted: [
          ['b', 1],
          ['c', 2],
        ],
      },
      'the oldest': {
        overflow: 'drop-newest',
        expected: '----a---b---c-------|',
        noted: [
          ['d', 1],
          ['e', 2],
        ],
      },
      'two at a time': {
        overflow: 'drop-newest',
        concurrency: 2,
        expected: '----(ab)(cd)--------|',
        noted: [['e', 1]],
      },
    },
  );

  cases<Pick<Config, 'overflow'> & { readonly error?: () => Error; readonly made: Error }>(
    'errors at the first value too many when told to, and lets go of the rest',
    (m, { made, ...overflow }) => {
      const source$ = m.hot('(abc)d---|');
      const subs = '         ^----!    ';
      const expected = '     -----#    ';
      const project = slow(m);
      const inner$ = m.cold('----------');
      const config = { max: 2, project: () => inner$, ...overflow, overflow: 'error' } as const;
      m.expect(source$.pipe(boundedBuffer(config))).toBeObservable(expected, {}, made);
      m.expect(source$).toHaveSubscriptions(subs);
      m.expect(inner$).toHaveSubscriptions('^----!');
      m.expect(m.cold('abc|').pipe(boundedBuffer({ ...config, project }))).toBeObservable(
        '---a--b--(c|)',
      );
    },
    {
      'with an error of its own': { overflow: 'error', made: new BufferOverflowError(2) },
      'with what is made for it': {
        overflow: 'error',
        error: () => new Error('mine'),
        made: new Error('mine'),
      },
    },
  );

  it(
    'completes when what waited is done, and errors at once',
    marbles((m) => {
      const buffer = boundedBuffer(dropping(m));
      m.expect(m.cold('|').pipe(buffer)).toBeObservable('|');
      m.expect(m.cold('a|').pipe(buffer)).toBeObservable('---(a|)');
      m.expect(m.cold('(abc|)').pipe(buffer)).toBeObservable('---a--b--(c|)');
      m.expect(m.cold('---').pipe(buffer)).toBeObservable('---');
      m.expect(m.cold('(abc)#').pipe(buffer)).toBeObservable('---a-#');
      m.expect(m.cold('#').pipe(buffer)).toBeObservable('#');
    }),
  );

  it(
    'errors with its projection, which ends the source and the other projections',
    marbles((m) => {
      const source$ = m.hot('abc-------');
      const subs = '         ^---!     ';
      const other$ = m.cold('----------');
      const begun: string[] = [];
      const project = (value: string): Observable<string> => {
        begun.push(value);
        return value === 'a' ? other$ : m.cold('-x-#');
      };
      const buffer = boundedBuffer({ ...dropping(m), project, concurrency: 2 });
      m.expect(source$.pipe(buffer)).toBeObservable('--x-#');
      m.expect(source$).toHaveSubscriptions(subs);
      m.expect(other$).toHaveSubscriptions(subs);
      m.flush();
      expect(begun).toEqual(['a', 'b']);
    }),
  );

  it(
    'unsubscribes from its source and from what is under way',
    marbles((m) => {
      const source$ = m.hot('ab-------');
      const inner$ = m.cold('---------');
      const unsub = '        ^----!   ';
      const buffer = boundedBuffer({ ...dropping(m), project: () => inner$ });
      m.expect(source$.pipe(buffer), unsub).toBeObservable('------');
      m.expect(source$).toHaveSubscriptions(unsub);
      m.expect(inner$).toHaveSubscriptions(unsub);
    }),
  );

  it(
    'errors with what its callbacks throw',
    marbles((m) => {
      const broken = new Error('mine');
      const fail = (): never => {
        throw broken;
      };
      const projecting = boundedBuffer({ ...dropping(m), project: fail });
      const told = boundedBuffer({ ...dropping(m), onDrop: fail });
      const made = boundedBuffer({ max: 1, overflow: 'error', error: fail, project: slow(m) });
      m.expect(m.cold('-a-|').pipe(projecting)).toBeObservable('-#', {}, broken);
      m.expect(m.cold('(abcd)|').pipe(told)).toBeObservable('#', {}, broken);
      m.expect(m.cold('(abc)|').pipe(made)).toBeObservable('#', {}, broken);
    }),
  );

  it(
    'keeps the buffers and counts of two sources apart, of one operator value',
    marbles((m) => {
      const noted: Dropped[] = [];
      const buffer = boundedBuffer({ ...dropping(m, noted), max: 1 });
      m.expect(m.cold('(abc|)').pipe(buffer)).toBeObservable('---a--(c|)');
      m.expect(m.cold('(def|)').pipe(buffer)).toBeObservable('---d--(f|)');
      m.flush();
      expect(noted).toEqual([
        ['b', 1],
        ['e', 1],
      ]);
    }),
  );

  it('works off a full buffer of projections that are over at once, one after the other', () => {
    const first$ = new Subject<never>();
    const source$ = new Subject<number>();
    let seen = 0;
    const buffer = boundedBuffer<number, number>({
      max: 5_000,
      overflow: 'error',
      project: (value) => (value === 0 ? first$ : of(value)),
    });
    source$.pipe(buffer).subscribe({ next: () => (seen += 1), error: fail });
    for (let value = 0; value <= 5_000; value += 1) source$.next(value);
    expect(seen).toBe(0);
    first$.complete();
    expect(seen).toBe(5_000);
    source$.complete();
  });

  it('takes what its own projection sets off, and values that are undefined', () => {
    const source$ = new Subject<number | undefined>();
    const seen: unknown[] = [];
    const project = (value: number | undefined): Observable<number | undefined> => {
      if (value === 1) source$.next(undefined);
      return of(value);
    };
    const buffer = boundedBuffer({ max: 1, overflow: 'error', project });
    source$.pipe(buffer, take(2)).subscribe({ next: (value) => seen.push(value), error: fail });
    source$.next(1);
    expect(seen).toEqual([1, undefined]);
  });

  it.each<[string, object]>([
    ['max', { max: 0 }],
    ['max', { max: 1.5 }],
    ['concurrency', { concurrency: 0 }],
    ['concurrency', { concurrency: Infinity }],
    ['overflow', { overflow: 'drop' }],
  ])('refuses %s outside its range', (field, config) => {
    const right: Config = { max: 1, overflow: 'error', project: () => EMPTY };
    const make = (): unknown => boundedBuffer({ ...right, ...config });
    expect(make).toThrow(BadConfigError);
    expect(make).toThrow(field);
  });
});

function fail(error: unknown): never {
  throw error;
}
