import { marbles } from '#streams/testing';
import { Silence, untilSilent } from '../../../../src/client/net/until-silent';

describe('untilSilent', () => {
  it(
    'errors when nothing comes for the limit, counted anew from each value',
    marbles((m) => {
      const source$ = m.hot('-a--b-------', {});
      const subs = '         ^-------!';
      const expected = '     -a--b---#';
      const result$ = source$.pipe(untilSilent(() => m.time('----|'), m.scheduler));
      m.expect(result$).toBeObservable(expected, {}, new Silence());
      m.expect(source$).toHaveSubscriptions(subs);
    }),
  );

  it.each([
    ['empty', '  |      ', '|      '],
    ['never', '  -------', '----#  '],
    ['one', '    -a|    ', '-a|    '],
    ['many', '   ab--c|', 'ab--c|'],
    ['error', '  a-!     ', 'a-!    '],
  ])('passes on what the source does: %s', (_, source, expected) => {
    marbles((m) => {
      const failing = (diagram: string): string => diagram.replace('!', '#');
      const isFailing = source.includes('!');
      const source$ = m.cold(failing(source), {}, 'broken');
      const result$ = source$.pipe(untilSilent(() => m.time('----|'), m.scheduler));
      m.expect(result$).toBeObservable(failing(expected), {}, isFailing ? 'broken' : new Silence());
    })();
  });

  it(
    'lets go of the source with its own subscriber, and serves two',
    marbles((m) => {
      const patient = untilSilent<string>(() => m.time('----|'), m.scheduler);
      const left$ = m.cold('  a-b-c--');
      const right$ = m.cold(' -x-y---');
      const unsub = '         ^--!';
      m.expect(left$.pipe(patient), unsub).toBeObservable('a-b-');
      m.expect(right$.pipe(patient), unsub).toBeObservable('-x-');
      m.expect(left$).toHaveSubscriptions(unsub);
      m.expect(right$).toHaveSubscriptions(unsub);
    }),
  );
});
