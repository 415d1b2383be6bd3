import {
  finalize,
  merge,
  NEVER,
  type Observable,
  of,
  Subject,
  type Subscription,
  throwError,
} from 'rxjs';
import { Bulkhead, type BulkheadState } from '#streams';

/** Holds the one place of it until the subject ends; `begun` notes who was let in after it. */
function heldBulkhead(queue: number): {
  readonly bulkhead: Bulkhead;
  readonly held$: Subject<never>;
  readonly begun: number[];
  readonly noting: (n: number) => Observable<number>;
} {
  const bulkhead = new Bulkhead({ concurrent: 1, queue });
  const held$ = new Subject<never>();
  const begun: number[] = [];
  bulkhead.admit(held$).subscribe({ error: raise });
  const noting = (n: number): Observable<number> =>
    bulkhead.admit(of(n).pipe(finalize(() => begun.push(n))));
  return { bulkhead, held$, begun, noting };
}

function raise(error: unknown): never {
  throw error;
}

describe('Bulkhead', () => {
  it('serves a long line whose sources are over at once, one after the other', () => {
    const { held$, begun, noting } = heldBulkhead(5_000);
    const all$ = merge(...Array.from({ length: 5_000 }, (_, n) => noting(n)));
    all$.subscribe({ error: raise });
    expect(begun).toEqual([]);
    held$.complete();
    expect(begun).toHaveLength(5_000);
    expect(begun[4_999]).toBe(4_999);
  });

  it.each<[string, readonly number[], readonly number[]]>([
    ['nobody', [], [0, 1, 2]],
    ['the first', [0], [1, 2]],
    ['one in the middle', [1], [0, 2]],
    ['the last', [2], [0, 1]],
    ['the first two', [0, 1], [2]],
    ['the last two', [2, 1], [0]],
    ['all', [1, 0, 2], []],
  ])('serves in the order of coming when %s has left the line', (_, leaving, served) => {
    const { bulkhead, held$, begun, noting } = heldBulkhead(5);
    const waiting = [0, 1, 2].map((n) => noting(n).subscribe({ error: raise }));
    for (const n of leaving) waiting[n]?.unsubscribe();
    noting(3).subscribe({ error: raise });
    expect(bulkhead.state).toEqual({ kind: 'busy', running: 1, waiting: served.length + 1 });
    held$.complete();
    expect(begun).toEqual([...served, 3]);
    const counts = { admitted: served.length + 2, queued: 4, left: leaving.length };
    expect(bulkhead.counters).toEqual({ ...counts, refused: 0 });
    expect(bulkhead.state).toEqual({ kind: 'free', running: 0 });
  });

  it('serves those who wait also when a teardown throws', () => {
    const bulkhead = new Bulkhead({ concurrent: 1, queue: 2 });
    const held$ = new Subject<never>();
    const torn$ = held$.pipe(finalize(() => raise(new Error('torn'))));
    const seen: number[] = [];
    const open = bulkhead.admit(torn$).subscribe({ error: raise });
    for (const n of [1, 2]) {
      bulkhead.admit(of(n)).subscribe({ next: () => seen.push(n), error: raise });
    }
    expect(() => {
      open.unsubscribe();
    }).toThrow('torn');
    expect(seen).toEqual([1, 2]);
    expect(bulkhead.state).toEqual({ kind: 'free', running: 0 });
  });

  it('has been left by one who completes or errs before he is heard', () => {
    const bulkhead = new Bulkhead({ concurrent: 1, queue: 0 });
    const kinds: BulkheadState['kind'][] = [];
    const hear = (): void => void kinds.push(bulkhead.state.kind);
    for (const call$ of [of(1), throwError(() => new Error('lost'))]) {
      bulkhead.admit(call$).subscribe({ next: hear, error: hear, complete: hear });
    }
    expect(kinds).toEqual(['full', 'free', 'free']);
  });

  it('tells each listener the changes in their order, also those that a listener sets off', () => {
    const bulkhead = new Bulkhead({ concurrent: 1, queue: 1 });
    const heard: [string, BulkheadState['kind']][] = [];
    const waiter: Subscription[] = [];
    const hear = (who: string, act?: () => void): Subscription =>
      bulkhead.stateChanges$.subscribe({
        next: ({ kind }) => {
          heard.push([who, kind]);
          if (kind === 'busy') act?.();
        },
        error: raise,
      });
    const listening = [
      hear('first', () => waiter.push(bulkhead.admit(NEVER).subscribe({ error: raise }))),
      hear('second'),
    ];
    const open = bulkhead.admit(NEVER).subscribe({ error: raise });
    expect(heard).toEqual([
      ['first', 'busy'],
      ['second', 'busy'],
      ['first', 'full'],
      ['second', 'full'],
    ]);
    for (const each of [...listening, ...waiter, open]) each.unsubscribe();
    expect(bulkhead.state).toEqual({ kind: 'free', running: 0 });
  });

  it('is left by one who is over in the moment in which he is let in', () => {
    const bulkhead = new Bulkhead({ concurrent: 1, queue: 0 });
    const open$ = new Subject<never>();
    const listening = bulkhead.stateChanges$.subscribe({
      next: () => {
        open$.complete();
      },
      error: raise,
    });
    bulkhead.admit(open$).subscribe({ error: raise });
    expect(bulkhead.state).toEqual({ kind: 'free', running: 0 });
    listening.unsubscribe();
  });
});
