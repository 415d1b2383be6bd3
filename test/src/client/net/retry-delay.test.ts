import { retryDelay } from '../../../../src/client/net/retry-delay';

describe('retryDelay', () => {
  it.each([
    [0, 2000],
    [1, 4000],
    [3, 16_000],
    [4, 30_000],
    [40, 30_000],
  ])('lies between 1 s and a ceiling after %i failures: %i ms', (failures, ceiling) => {
    expect(retryDelay(failures, () => 0)).toBe(1000);
    expect(retryDelay(failures, () => 0.999_999)).toBe(ceiling);
  });
});
