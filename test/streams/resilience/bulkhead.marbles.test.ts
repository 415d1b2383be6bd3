import { catchError, map, repeat } from 'rxjs';
import { BadConfigError, Bulkhead, BulkheadFullError } from '#streams';
import { marbles } from '#streams/testing';

const one = (queue: number): Bulkhead => new Bulkhead({ concurrent: 1, queue });

describe('Bulkhead', () => {
  it(
    'lets so many in, makes so many wait in order, refuses the rest, and tells each change',
    marbles((m) => {
      const bulkhead = new Bulkhead({ concurrent: 2, queue: 2 });
      const full = new BulkheadFullError({ concurrent: 2, queue: 2 });
      const kind$ = bulkhead.stateChanges$.pipe(map(({ kind }) => kind));
      const kinds = { b: 'busy', f: 'full', o: 'free' } as const;
      m.expect(kind$, '^-----------!').toBeObservable('-b-fb---o---', kinds);
      const call$ = m.cold('----(x|)');
      const admitted$ = bulkhead.admit(call$);
      m.expect(admitted$, '^').toBeObservable('    ----(x|)');
      m.expect(admitted$, '-^').toBeObservable('   -----(x|)');
      m.expect(admitted$, '--^').toBeObservable('  --------(x|)');
      m.expect(admitted$, '---^').toBeObservable(' ---------(x|)');
      m.expect(admitted$, '---^').toBeObservable(' ---#', {}, full);
      m.expect(call$).toHaveSubscriptions(['^---!', '-^---!', '----^---!', '-----^---!']);
      m.flush();
      expect(bulkhead.counters).toEqual({ admitted: 4, queued: 2, left: 0, refused: 1 });
      expect(bulkhead.state).toEqual({ kind: 'free', running: 0 });
    }),
  );

  it(
    'passes on what it lets in, and frees the place: empty, one, many, error, unsubscribed, never',
    marbles((m) => {
      const bulkhead = one(0);
      m.expect(bulkhead.admit(m.cold('|'))).toBeObservable('|');
      m.expect(bulkhead.admit(m.cold('a|')), '-^').toBeObservable('-a|');
      m.expect(bulkhead.admit(m.cold('ab|')), '---^').toBeObservable('---ab|');
      m.expect(bulkhead.admit(m.cold('a#')), '------^').toBeObservable('------a#');
      const long$ = m.cold('----');
      m.expect(bulkhead.admit(long$), '--------^-!').toBeObservable('-----------');
      m.expect(long$).toHaveSubscriptions('--------^-!');
      const never$ = m.cold('----');
      m.expect(bulkhead.admit(never$), '-----------^').toBeObservable('------------');
      m.flush();
      expect(bulkhead.state).toEqual({ kind: 'full', running: 1, waiting: 0 });
    }),
  );

  it(
    'takes one who is unsubscribed out of the line, whose source is never subscribed to',
    marbles((m) => {
      const bulkhead = new Bulkhead({ concurrent: 1, queue: 2 });
      const gone$ = m.cold('x|');
      m.expect(bulkhead.admit(m.cold('----|'))).toBeObservable('----|');
      m.expect(bulkhead.admit(gone$), '-^-!').toBeObservable('----');
      m.expect(bulkhead.admit(m.cold('x|')), '--^').toBeObservable('----x|');
      m.expect(bulkhead.admit(m.cold('x|')), '---^').toBeObservable('-----x|');
      m.expect(gone$).toHaveSubscriptions([]);
      m.flush();
      expect(bulkhead.counters).toEqual({ admitted: 3, queued: 3, left: 1, refused: 0 });
    }),
  );

  it(
    'lets nobody overtake: what an end sets off waits behind those who wait',
    marbles((m) => {
      const bulkhead = new Bulkhead({ concurrent: 1, queue: 2 });
      const twice$ = bulkhead.admit(m.cold('-a|')).pipe(repeat(2));
      m.expect(twice$).toBeObservable('-a---a|');
      m.expect(bulkhead.admit(m.cold('-b|')), '-^').toBeObservable('---b|');
    }),
  );

  it(
    'has a free place for what its end sets off, when nobody waits',
    marbles((m) => {
      const [ending, failing] = [one(0), one(0)];
      const again$ = failing.admit(m.cold('b|'));
      m.expect(ending.admit(m.cold('-a|')).pipe(repeat(2))).toBeObservable('-a-a|');
      m.expect(failing.admit(m.cold('-#')).pipe(catchError(() => again$))).toBeObservable('-b|');
    }),
  );

  it(
    'refuses with what is made for it, or with what that throws',
    marbles((m) => {
      const mine = new Error('mine');
      const made = new Bulkhead({ concurrent: 1, queue: 0, refusal: () => mine });
      const thrown = new Bulkhead({
        concurrent: 1,
        queue: 0,
        refusal: () => {
          throw mine;
        },
      });
      for (const bulkhead of [made, thrown]) {
        const call$ = m.cold('--|');
        m.expect(bulkhead.admit(call$)).toBeObservable('--|');
        m.expect(bulkhead.admit(call$), '-^').toBeObservable('-#', {}, mine);
        m.expect(call$).toHaveSubscriptions('^-!');
      }
    }),
  );

  it.each(['concurrent', 'queue'])('refuses %s outside its range', (field) => {
    const make = (): unknown => new Bulkhead({ concurrent: 1, queue: 0, [field]: -1 });
    expect(make).toThrow(BadConfigError);
    expect(make).toThrow(field);
  });
});
