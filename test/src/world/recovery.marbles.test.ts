import { AppError } from '../../../src/model/app-error';
import { brandAs, SOCIAL } from '../../../src/model/ids';
import { recoverWith } from '../../../src/world/recovery';
import { marbles } from '#streams/testing';
import { defer, of, type SchedulerLike, throwError } from 'rxjs';

const TOKENS = { [SOCIAL]: 2 };
const FOUND = { firstOffset: 5, head: 6, no: 4 };

interface Troubles {
  readonly fails?: number;
  readonly random?: number;
  readonly findFails?: number;
  readonly fault?: Error;
}

/** A database whose zones can be taken at the n-th try, and which knows one batch. */
function recovery(
  scheduler: SchedulerLike,
  { fails = 0, random = 1, findFails = 0, fault }: Troubles,
) {
  const told: unknown[] = [];
  let tries = 0;
  let finds = 0;
  const recover = recoverWith({
    committer: {
      takeZones: () =>
        defer(() => {
          tries += 1;
          return tries <= fails ? throwError(() => fault ?? new Error(`try ${tries}`)) : of(TOKENS);
        }),
      find: (id) =>
        defer(() => {
          finds += 1;
          if (finds <= findFails) return throwError(() => new Error('cut again'));
          return of(id === 'kept' ? FOUND : null);
        }),
    },
    zones: [brandAs('social')],
    scheduler,
    random: () => random,
    baseMs: 50,
    capMs: 200,
    failed: (error) => told.push(error),
  });
  return { recover, told };
}

describe('recoverWith', () => {
  it(
    'takes the zones and says what became of the batch',
    marbles((m) => {
      const { recover } = recovery(m.scheduler, {});
      const found = { a: { tokens: TOKENS, found: FOUND } };
      const none = { a: { tokens: TOKENS, found: null } };
      m.expect(recover('kept')).toBeObservable('(a|)', found);
      m.expect(recover('lost')).toBeObservable('(a|)', none);
      m.expect(recover(null)).toBeObservable('(a|)', none);
    }),
  );

  it(
    'gives up at once when another owner has the zones',
    marbles((m) => {
      class Taken extends AppError {
        readonly code = 'ZONES_TAKEN';
      }
      const error = new Taken('taken');
      const { recover } = recovery(m.scheduler, { fails: 1, fault: error });
      m.expect(recover('kept')).toBeObservable('#', undefined, error);
    }),
  );

  it(
    'tries again after pauses that double up to their cap',
    marbles((m) => {
      const { recover, told } = recovery(m.scheduler, { fails: 5 });
      // 50, 100, 200, then 200 each
      const expected = '         750ms (a|)';
      m.expect(recover(null)).toBeObservable(expected, { a: { tokens: TOKENS, found: null } });
      m.flush();
      expect(told).toHaveLength(5);
    }),
  );

  it(
    'halves a pause at most by chance',
    marbles((m) => {
      const { recover } = recovery(m.scheduler, { fails: 2, random: 0 });
      m.expect(recover(null)).toBeObservable('75ms (a|)', { a: { tokens: TOKENS, found: null } });
    }),
  );

  it(
    'takes the zones again when the look-up fails: only then is its answer final',
    marbles((m) => {
      const { recover, told } = recovery(m.scheduler, { findFails: 1 });
      m.expect(recover('kept')).toBeObservable('50ms (a|)', {
        a: { tokens: TOKENS, found: FOUND },
      });
      m.flush();
      expect(told).toHaveLength(1);
    }),
  );

  it(
    'tries as long as somebody waits',
    marbles((m) => {
      const { recover, told } = recovery(m.scheduler, { fails: Number.MAX_SAFE_INTEGER });
      const unsub = '                  1s !';
      m.expect(recover(null), unsub).toBeObservable('');
      m.flush();
      // At 0, 50, 150, 350, 550, 750 and 950 ms.
      expect(told).toHaveLength(7);
    }),
  );
});
