import { RULE_NUMBERS } from '../../../../src/rules/numbers';
import { feastBegun, holidayFactor, holidayOn } from '../../../../src/rules/sky/holidays';
import { clockIn, hourIn } from '../../../../src/rules/clock';
import { hour } from '../../../../src/rules/hour';
import { time } from '../../../../src/rules/verbs/time';
import { atGame } from '../npc/fire';
import { SmallView, somebody } from '../small-view';
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

/** The stroke of an hour of the game, in a world that is as old. */
const strokeAt = (date: string, hourOfDay: number): unknown => {
  const now = atGame(date, hourOfDay);
  const [verdict] = [...hour.fire({ ...new SmallView([]).turn(), now })];
  return verdict?.kind === 'done' ? verdict.events[0] : undefined;
};

describe('feastBegun', () => {
  it('is told with the stroke of its first hour, and with no other', () => {
    expect(strokeAt('1920-04-30', 0)).toMatchObject({ hour: 0, feast: 'walpurgis' });
    expect(strokeAt('1920-04-30', 1)).not.toHaveProperty('feast');
    expect(strokeAt('1920-05-01', 0)).not.toHaveProperty('feast');
  });

  it('is told of when staff put the clock there, and not again', () => {
    expect(feastBegun('1920-10-30', '1920-10-31')).toEqual({ feast: 'allHallows' });
    expect(feastBegun('1920-10-31', '1920-10-31')).toEqual({});
    expect(feastBegun('1920-10-30', '1920-10-29')).toEqual({});
  });
});

describe('time', () => {
  it('names the feast while it lasts', () => {
    const view = new SmallView([somebody('Ada')]);
    const asked = (date: string): unknown =>
      time({ ...view.turnOf(somebody('Ada')), now: atGame(date, 12) });
    expect(asked('1920-04-30')).toMatchObject({
      text: 'It is past 12:00, afternoon, on Friday 30 April 1920. It is Walpurgis.',
      view: { holiday: 'Walpurgis' },
    });
    expect(asked('1920-05-01')).toMatchObject({
      text: 'It is past 12:00, afternoon, on Saturday 1 May 1920.',
    });
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
