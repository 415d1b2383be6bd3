import fc from 'fast-check';
import { drawOf } from '../../../src/world/draws';

describe('drawOf', () => {
  it('draws the same again, 0 inclusive to 1 exclusive', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat({ max: 1_000 }), (key, n) => {
        const draw = drawOf(key)(n);
        expect(draw).toBe(drawOf(key)(n));
        expect(draw).toBeGreaterThanOrEqual(0);
        expect(draw).toBeLessThan(1);
      }),
    );
  });

  it('is uniform: over draws of one key, and over the first draws of neighbouring keys', () => {
    const rows = [
      Array.from({ length: 10_000 }, (_, n) => drawOf('epoch|earth/arkham|cmd-1')(n)),
      Array.from({ length: 10_000 }, (_, n) => drawOf(`epoch|earth/arkham|cmd-${n}`)(0)),
    ];
    for (const row of rows) {
      const bins = Array<number>(20).fill(0);
      for (const draw of row) bins[Math.floor(draw * 20)] = (bins[Math.floor(draw * 20)] ?? 0) + 1;
      const chiSquare = bins.reduce((sum, count) => sum + (count - 500) ** 2 / 500, 0);
      // 19 degrees of freedom: beyond 43.8 in one of a thousand.
      expect(chiSquare).toBeLessThan(43.8);
    }
  });

  it('shares nothing between the draws of neighbours', () => {
    const [first, second] = [drawOf('key-1'), drawOf('key-2')];
    const equal = Array.from({ length: 1_000 }, (_, n) => n).filter(
      (n) => Math.abs(first(n) - second(n)) < 0.001,
    );
    expect(equal.length).toBeLessThan(10);
  });
});
