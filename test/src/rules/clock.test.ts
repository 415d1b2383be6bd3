import { clockView, daypartOf, gameHourIndex } from '../../../src/rules/clock';
import { hourStruck } from '../../../src/rules/hour-struck';
import { NOW, SmallView } from './small-view';

const QUARTER = 15 * 60_000;
const BORN = 5_000;

describe('clockView', () => {
  it.each([
    [0, '1920-01-01', 6, 'dawn'],
    [QUARTER - 1, '1920-01-01', 6, 'dawn'],
    [QUARTER, '1920-01-01', 7, 'morning'],
    [17 * QUARTER, '1920-01-01', 23, 'witching hour'],
    [18 * QUARTER, '1920-01-02', 0, 'witching hour'],
    [24 * QUARTER, '1920-01-02', 6, 'dawn'],
  ])('%d ms after the beginning', (ms, ...said) => {
    expect(Object.values(clockView(BORN + ms, BORN))).toEqual(said);
  });
});

describe('daypartOf', () => {
  it('names each hour', () => {
    const parts = Array.from({ length: 24 }, (_, hour) => daypartOf(hour));
    const runs = parts.filter((part, hour) => part !== parts[hour - 1]);
    expect(runs).toEqual([
      'witching hour',
      'night',
      'dawn',
      'morning',
      'afternoon',
      'dusk',
      'evening',
      'witching hour',
    ]);
    expect([1, 5, 7, 12, 17, 19, 23].map((hour) => parts[hour])).toEqual([...runs.slice(1)]);
  });
});

describe('hourStruck', () => {
  const turn = new SmallView([]).turn();
  const now = gameHourIndex(NOW, 0);

  it('is nothing while the hour lasts', () => {
    expect(hourStruck(turn, now)).toBeNull();
  });

  it.each([1, 2, 100])('tells everyone the latest of %d hours, when it struck', (missed) => {
    expect(hourStruck(turn, now - missed)).toMatchObject({
      changes: [],
      events: [
        {
          type: 'clock.struck',
          at: QUARTER,
          audience: { kind: 'everyone' },
          hour: 7,
          daypart: 'morning',
        },
      ],
    });
  });
});
