import { RULE_NUMBERS } from '../../../../src/rules/numbers';
import { holidayFactor, holidayOn } from '../../../../src/rules/sky/holidays';
import { clockIn, hourIn } from '../../../../src/rules/clock';
import { SmallView } from '../small-view';
import { atHour } from './hours';

describe('holidayFactor', () => {
  it.each([
    ['Candlemas', '1920-02-02', [0.8, 1]],
    ['Walpurgis', '1920-04-30', [1.5, 1.5]],
    ['Midsummer', '1920-06-23', [0.8, 1]],
    ['Lammas', '1920-08-01', [1, 1.2]],
    ['All Hallows', '1920-10-31', [1.5, 1.5]],
    ['Yule', '1920-12-21', [0.8, 1]],
  ] as const)('%s, on %s: times what is drained, and what comes alive', (name, day, factors) => {
    const [drain, spawn] = factors;
    expect(holidayOn(day)?.name).toBe(name);
    expect(holidayFactor(day, 'Drain', RULE_NUMBERS)).toBe(drain);
    expect(holidayFactor(day, 'Spawn', RULE_NUMBERS)).toBe(spawn);
  });

  it('is 1 on any other day', () => {
    expect(holidayOn('1920-02-03')).toBeNull();
    expect(holidayFactor('1920-02-03', 'Drain', RULE_NUMBERS)).toBe(1);
  });
});

describe('clockIn', () => {
  it('is the date, the hour and the daypart of the game', () => {
    const timed = { world: new SmallView([]), numbers: RULE_NUMBERS };
    expect(clockIn(timed, atHour(0))).toEqual({
      date: '1920-01-02',
      hour: 0,
      daypart: 'witching hour',
    });
    expect([atHour(0) - 1, atHour(0)].map((at) => hourIn(timed, at))).toEqual([23, 0]);
  });
});
