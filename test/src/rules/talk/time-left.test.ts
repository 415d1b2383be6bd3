import { timeLeft } from '../../../../src/rules/talk/time-left';

const MINUTE = 60_000;

describe('timeLeft', () => {
  it.each([
    [0, '1 second'],
    [1, '1 second'],
    [1_001, '2 seconds'],
    [59_999, '60 seconds'],
    [MINUTE, '1 minute'],
    [MINUTE + 1, '2 minutes'],
    [59 * MINUTE, '59 minutes'],
    [60 * MINUTE, '1 hour'],
    [121 * MINUTE, '2 hours and 1 minute'],
    [182 * MINUTE, '3 hours and 2 minutes'],
  ])('says %d ms as %s', (ms, words) => {
    expect(timeLeft(ms)).toBe(words);
  });
});
