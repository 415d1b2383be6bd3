import { marbles } from '#streams/testing';
import { UnderWay } from '../../../src/cluster/under-way';
import { playerId } from '../rules/small-view';

const ADA = playerId('Ada');

describe('UnderWay', () => {
  it(
    'is idle once all have ended, however they end',
    marbles((m) => {
      const underWay = new UnderWay();
      m.expect(underWay.of(ADA, m.cold('---a|'))).toBeObservable('         ---a|');
      m.expect(underWay.of(ADA, m.cold('------#'))).toBeObservable('       ------#');
      m.expect(underWay.of(playerId('Bob'), m.cold('-')), '^-------!').toBeObservable('--------');
      m.expect(underWay.idle$).toBeObservable('--------(i|)', { i: undefined });
    }),
  );

  it(
    'is idle at once when nothing is under way',
    marbles((m) => {
      const underWay = new UnderWay();
      m.expect(underWay.idle$).toBeObservable('(i|)', { i: null });
      m.flush();
      expect(underWay.has(ADA)).toBe(false);
    }),
  );

  it('knows who waits, from the subscription on', () => {
    const underWay = new UnderWay();
    const seen: boolean[] = [];
    const one$ = underWay.of(ADA, underWay.idle$);
    const look = () => seen.push(underWay.has(ADA));
    look();
    const [first, second] = [1, 2].map(() => one$.subscribe({ error: look }));
    look();
    first?.unsubscribe();
    look();
    second?.unsubscribe();
    look();
    expect(seen).toEqual([false, true, true, false]);
  });
});
