import { map, type Observable, take } from 'rxjs';
import { EventBus } from '#streams';
import { marbles } from '#streams/testing';

type Letter = { readonly type: 'a'; readonly n: number } | { readonly type: 'b' | 'c' };
const letters = {
  a: { type: 'a', n: 1 },
  b: { type: 'b' },
  c: { type: 'c' },
} as const;
const ofA = { a: letters.a };

/** The letters go onto a bus, which closes when they end. */
function busFrom(letter$: Observable<Letter>): EventBus<Letter> {
  const bus = new EventBus<Letter>();
  letter$.subscribe({
    next: (letter) => {
      bus.publish(letter);
    },
    error: () => {
      bus.close();
    },
    complete: () => {
      bus.close();
    },
  });
  return bus;
}

describe('EventBus.events$', () => {
  it(
    'gives all, and those of one type',
    marbles((m) => {
      const source$ = m.hot<Letter>('--a--b-(ac)-a-|', letters);
      const all = '                   --a--b-(ac)-a-|';
      const onlyA = '                 --a----a----a-|';
      const bus = busFrom(source$);
      m.expect(bus.events$()).toBeObservable(all, letters);
      m.expect(bus.events$('a')).toBeObservable(onlyA, ofA);
    }),
  );

  it(
    'gives one who comes late what is published afterwards',
    marbles((m) => {
      const source$ = m.hot<Letter>('--a--b--a--|', letters);
      const subs = '                  ---^--------';
      const expected = '              -----b--a--|';
      m.expect(busFrom(source$).events$(), subs).toBeObservable(expected, letters);
    }),
  );

  it(
    'completes empty, and at once for who comes after close',
    marbles((m) => {
      const bus = busFrom(m.hot<Letter>('--|'));
      m.expect(bus.events$()).toBeObservable('--|');
      m.expect(bus.events$('a'), '-----^').toBeObservable('-----|');
    }),
  );

  it(
    'waits for ever for what never comes',
    marbles((m) => {
      m.expect(busFrom(m.hot('-')).events$('a')).toBeObservable('-----');
    }),
  );

  it(
    'completes, never errors, however its feeder ends',
    marbles((m) => {
      const source$ = m.hot<Letter>('-a-#', letters);
      const expected = '              -a-|';
      m.expect(busFrom(source$).events$('a')).toBeObservable(expected, ofA);
    }),
  );

  it(
    'ends with its subscriber, and lets go of it',
    marbles((m) => {
      const source$ = m.hot<Letter>('-a-a-a-|', letters);
      const unsub = '                 ^---!';
      const expected = '              -a-a-';
      const bus = busFrom(source$);
      m.expect(bus.events$('a'), unsub).toBeObservable(expected, ofA);
      m.expect(bus.events$('a').pipe(take(1))).toBeObservable('-(a|)', ofA);
      m.flush();
      expect(bus.counts().get('a')).toMatchObject({
        published: 3,
        completed: 3,
        failed: 0,
        listeners: 0,
      });
    }),
  );

  it(
    'leaves the others alone when the pipe behind one throws',
    marbles((m) => {
      const broken = new Error('mine');
      const source$ = m.hot<Letter>('-a-a-|', letters);
      const bus = busFrom(source$);
      const broken$ = bus.events$('a').pipe(
        map((): Letter => {
          throw broken;
        }),
      );
      m.expect(broken$).toBeObservable('-#', ofA, broken);
      m.expect(bus.events$('a')).toBeObservable('-a-a-|', ofA);
    }),
  );

  it(
    'gives one stream value to any number, each on its own',
    marbles((m) => {
      const source$ = m.hot<Letter>('-a-a-|', letters);
      const a$ = busFrom(source$).events$('a');
      m.expect(a$).toBeObservable('  -a-a-|', ofA);
      m.expect(a$, '--^').toBeObservable('---a-|', ofA);
    }),
  );
});
