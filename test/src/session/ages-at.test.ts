import { VirtualTimeScheduler } from 'rxjs';
import { agesAt } from '../../../src/session/ages-at';

const at = (maxAgeMs: number, chance: number): number =>
  agesAt({ maxAgeMs, scheduler: new VirtualTimeScheduler(), random: { next: () => chance } });

describe('agesAt', () => {
  it('is 0.8 to 1 times the age from now', () => {
    expect([at(60_000, 0), at(60_000, 0.5), at(60_000, 0.999)]).toEqual([48_000, 54_000, 59_988]);
  });

  it('is never where the age is 0', () => {
    expect(at(0, 0.5)).toBe(Infinity);
  });
});
