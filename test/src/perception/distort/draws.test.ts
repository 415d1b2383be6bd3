import { seedOf } from '../../../../src/perception/distort/draws';
import { drawAt } from '../../../../src/rules/draws';
import { ADA, BOB } from '../sample-events';

describe('seedOf', () => {
  it('is of the offset and the player', () => {
    expect(seedOf(12, ADA)).toBe(seedOf(12, ADA));
    expect(new Set([seedOf(12, ADA), seedOf(12, BOB), seedOf(13, ADA), seedOf(1, ADA)]).size).toBe(
      4,
    );
  });

  it('is what it was: what has been heard once is heard again after every release', () => {
    expect([seedOf(1, ADA), seedOf(37, BOB)]).toEqual([4_290_402_394, 2_547_265_648]);
    expect([drawAt(1, 0), drawAt(1, 1)].map((draw) => draw * 2 ** 32)).toEqual([
      920564995, 314344336,
    ]);
  });
});

describe('drawAt', () => {
  it('falls evenly between nothing and one, also for neighbours', () => {
    const tenths = new Array<number>(10).fill(0);
    for (let offset = 0; offset < 20_000; offset += 1) {
      const tenth = Math.floor(drawAt(seedOf(offset, ADA), 0) * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 2_000)).toBeLessThan(150);
  });
});
