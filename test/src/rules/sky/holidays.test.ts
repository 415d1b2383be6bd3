import { RULE_NUMBERS } from '../../../../src/rules/numbers';
import { holidayFactor, holidayOn } from '../../../../src/rules/sky/holidays';
import { gameHourOf, gameTimeOf } from '../../../../src/rules/sky/game-time';
import { SmallView } from '../small-view';
import { atHour } from './hours';

describe('holidayFactor', () => {
  it.each([
    ['Candlemas', '02-02', [0.8, 1]],
    ['Walpurgis', '04-30', [1.5, 1.5]],
    ['Midsummer', '06-23', [0.8, 1]],
    ['Lammas', '08-01', [1, 1.2]],
    ['All Hallows', '10-31', [1.5, 1.5]],
    ['Yule', '12-21', [0.8, 1]],
  ] as const)('%s, on %s: times what is drained, and what comes alive', (name, day, factors) => {
    const [drain, spawn] = factors;
    expect(holidayOn(day)?.name).toBe(name);
    expect(holidayFactor(day, 'Drain', RULE_NUMBERS)).toBe(drain);
    expect(holidayFactor(day, 'Spawn', RULE_NUMBERS)).toBe(spawn);
  });

  it('is 1 on any other day', () => {
    expect(holidayOn('02-03')).toBeNull();
    expect(holidayFactor('02-03', 'Drain', RULE_NUMBERS)).toBe(1);
  });
});

describe('gameTimeOf', () => {
  it('is the hour, the daypart and the day of the game', () => {
    const view = new SmallView([]);
    expect(gameTimeOf(view, atHour(0), RULE_NUMBERS)).toEqual({
      hour: 0,
      daypart: 'witching hour',
      monthAndDay: '01-02',
    });
    expect([atHour(0) - 1, atHour(0)].map((at) => gameHourOf(view, at, RULE_NUMBERS))).toEqual([
      23, 0,
    ]);
  });
});
