import { clockView, daypartOf } from '../../../src/rules/clock';
import { hour } from '../../../src/rules/hour';
import { SmallView } from './small-view';

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

describe('hour', () => {
  it('tells everyone which hour has struck, when it struck', () => {
    const turn = { ...new SmallView([]).turn(), now: QUARTER };
    expect([...hour.fire(turn)]).toMatchObject([
      {
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
      },
    ]);
  });
});
