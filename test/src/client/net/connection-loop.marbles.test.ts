import { map, type Observable, shareReplay } from 'rxjs';
import { marbles } from '#streams/testing';
import { connectionLoop } from '../../../../src/client/net/connection-loop';
import { type ConnectionConfig, type FromNet } from '../../../../src/client/net/round';
import { StreamRefused } from '../../../../src/client/net/stream-refused';
import { type Bye, type Signal } from '../../../../src/client/wire/signal';

const bye = (code: Bye['code'], retryMs: number): Signal => ({
  kind: 'bye',
  bye: { code, text: 'Go.', final: code === 'kicked', retryMs },
});
const signals: Readonly<Record<string, Signal>> = {
  h: {
    kind: 'hello',
    hello: { epoch: 'e', playerId: 'p', resumed: false, heartbeatMs: 10 },
  },
  o: { kind: 'heard' },
  s: bye('shutdown', 5),
  b: bye('busy', 5),
  k: bye('kicked', 0),
};
const told = {
  C: 'connecting',
  h: 'hello',
  y: 'bye',
  L: 'retrying 1000',
  D: 'draining 5',
  F: 'full 5',
  O: 'offline',
  X: 'final',
};

function word(from: FromNet): string {
  if (from.kind === 'signal') return from.signal.kind;
  return from.news.kind === 'waiting' ? `${from.news.why} ${from.news.ms}` : from.news.kind;
}

/** The loop over these attempts, one after the other, told in one word each. */
function run(
  attempts: readonly Observable<Signal>[],
  config: Pick<ConnectionConfig, 'wake$' | 'online$' | 'scheduler'>,
): Observable<string> {
  let at = 0;
  const open = (): Observable<Signal> => {
    const attempt$ = attempts[at++];
    if (attempt$ === undefined) throw new Error('One attempt too many.');
    return attempt$;
  };
  return connectionLoop({ open, random: () => 0, ...config }).pipe(map(word));
}

describe('connectionLoop', () => {
  it(
    'comes back after the jittered delay when the line is lost',
    marbles((m) => {
      const first$ = m.cold('  -h-|          ', signals);
      const second$ = m.cold('           -h-', signals);
      const unsub = '          ^--- 1000ms --!';
      const expected = '       Ch-L 999ms Ch-';
      const online$ = m.cold(' t', { t: true });
      const loop$ = run([first$, second$], {
        ...{ wake$: m.hot('-'), online$, scheduler: m.scheduler },
      });
      m.expect(loop$, unsub).toBeObservable(expected, told);
    }),
  );

  it(
    'treats an error as a lost line',
    marbles((m) => {
      const first$ = m.cold('  -#', signals);
      const second$ = m.cold('-h-', signals);
      const unsub = '          ^- 1000ms ---!';
      const expected = '       CL 999ms Ch-';
      const online$ = m.cold(' t', { t: true });
      const loop$ = run([first$, second$], {
        ...{ wake$: m.hot('-'), online$, scheduler: m.scheduler },
      });
      m.expect(loop$, unsub).toBeObservable(expected, told);
    }),
  );

  it(
    'waits as long as the server asks, and says whether it restarts or is full',
    marbles((m) => {
      const first$ = m.cold('  -h-s            ', signals);
      const second$ = m.cold('         -h-b    ', signals);
      const third$ = m.cold('                  -', signals);
      const unsub = '          ^----------------!';
      const expected = '       Ch-(yD)-Ch-(yF)-C-';
      const online$ = m.cold(' t', { t: true });
      const loop$ = run([first$, second$, third$], {
        ...{ wake$: m.hot('-'), online$, scheduler: m.scheduler },
      });
      m.expect(loop$, unsub).toBeObservable(expected, told);
    }),
  );

  it(
    'goes at once when woken while it waits',
    marbles((m) => {
      const first$ = m.cold('  -h-|', signals);
      const second$ = m.cold('     -h-', signals);
      const wake$ = m.hot('    -----w', signals);
      const unsub = '          ^-------!';
      const expected = '       Ch-L-Ch--';
      const online$ = m.cold(' t', { t: true });
      const loop$ = run([first$, second$], { wake$, online$, scheduler: m.scheduler });
      m.expect(loop$, unsub).toBeObservable(expected, told);
    }),
  );

  it(
    'drops a line silent for a heartbeat when the page wakes, and not a younger one',
    marbles((m) => {
      const first$ = m.cold('  -h------------', signals);
      const firstSubs = '      ^------------!';
      const second$ = m.cold('              -h-', signals);
      const wake$ = m.hot('    -----w-------w', signals);
      const unsub = '          ^--------------!';
      const expected = '       Ch-----------Ch-';
      const online$ = m.cold(' t', { t: true });
      const loop$ = run([first$, second$], { wake$, online$, scheduler: m.scheduler });
      m.expect(loop$, unsub).toBeObservable(expected, told);
      m.expect(first$).toHaveSubscriptions(firstSubs);
    }),
  );

  it(
    'opens anew after 2.5 heartbeats of silence, and takes bytes without meaning for life',
    marbles((m) => {
      const first$ = m.cold('  -h--o---------', signals);
      const firstSubs = '      ^--- 25ms !';
      const second$ = m.cold('            -', signals);
      const unsub = '          ^--- 25ms --!';
      const expected = '       Ch-- 25ms C';
      const online$ = m.cold(' t', { t: true });
      const loop$ = run([first$, second$], {
        ...{ wake$: m.hot('-'), online$, scheduler: m.scheduler },
      });
      m.expect(loop$, unsub).toBeObservable(expected, told);
      m.expect(first$).toHaveSubscriptions(firstSubs);
    }),
  );

  it(
    'stands still while the device is offline, and goes at once when it is back',
    marbles((m) => {
      const first$ = m.cold('  -h--', signals);
      const firstSubs = '      ^--!';
      const second$ = m.cold('       -h-', signals);
      const unsub = '          ^--------!';
      const expected = '       Ch-O---Ch-';
      const online$ = m
        .hot('                 t--f---t', { t: true, f: false })
        .pipe(shareReplay({ bufferSize: 1, refCount: false }));
      const loop$ = run([first$, second$], {
        ...{ wake$: m.hot('-'), online$, scheduler: m.scheduler },
      });
      m.expect(loop$, unsub).toBeObservable(expected, told);
      m.expect(first$).toHaveSubscriptions(firstSubs);
    }),
  );

  it(
    'ends with the final word of the server',
    marbles((m) => {
      const first$ = m.cold('  -hk--', signals);
      const firstSubs = '      ^-!';
      const expected = '       Ch(y|)';
      const online$ = m.cold(' t', { t: true });
      const loop$ = run([first$], {
        ...{ wake$: m.hot('-'), online$, scheduler: m.scheduler },
      });
      m.expect(loop$).toBeObservable(expected, told);
      m.expect(first$).toHaveSubscriptions(firstSubs);
    }),
  );

  it.each([204, 401, 403])('ends with status %i', (status) => {
    marbles((m) => {
      const first$ = m.cold<Signal>('-#', {}, new StreamRefused(status));
      const expected = '             C(X|)';
      const online$ = m.cold('       t', { t: true });
      const loop$ = run([first$], {
        wake$: m.hot('               -'),
        ...{ online$, scheduler: m.scheduler },
      });
      m.expect(loop$).toBeObservable(expected, told);
    })();
  });
});
