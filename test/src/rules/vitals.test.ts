import { conditionOf, tierOf, vitalsOf } from '../../../src/rules/vitals';
import { somebody } from './small-view';

describe('tierOf', () => {
  it.each([
    [7_000, 'lucid'],
    [6_999, 'uneasy'],
    [4_000, 'uneasy'],
    [3_999, 'fractured'],
    [2_000, 'fractured'],
    [1_999, 'deranged'],
    [100, 'deranged'],
    [99, 'catatonic'],
    [-10_000, 'catatonic'],
  ])('of %d hundredths', (hundredths, tier) => {
    expect(tierOf(hundredths)).toBe(tier);
  });
});

describe('conditionOf', () => {
  it.each([
    [20, 'unhurt'],
    [19, 'scratched'],
    [15, 'scratched'],
    [14, 'hurt'],
    [10, 'hurt'],
    [9, 'bloodied'],
    [5, 'bloodied'],
    [4, 'failing'],
    [-3, 'failing'],
  ])('%d of 20', (dp, condition) => {
    expect(conditionOf(dp, 20)).toBe(condition);
  });
});

describe('vitalsOf', () => {
  it('shows lucidity in whole points, floored', () => {
    expect(vitalsOf(somebody('Ada', { lucidity: 8_599, dp: 19 }))).toEqual({
      dp: 19,
      dpMax: 20,
      mp: 10,
      mpMax: 10,
      lucidity: 85,
      lucidityMax: 86,
      condition: 'scratched',
    });
  });
});
