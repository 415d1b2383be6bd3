import { inPack, inside, item } from '../small-view';
import { COAST, TOWN } from '../small-world';
import { house, lastOf } from '../things/store-house';

describe('rezoned', () => {
  it('takes over a border what is carried, in bags too, and what is known of its lamps', () => {
    const view = house(
      [
        item('candle', inPack('Ada')),
        item('satchel', inPack('Ada')),
        item('rock', inside('satchel')),
        item('lantern', inPack('Bob')),
      ],
      { level: 3 },
    );
    lastOf(view, 'light candle');
    expect(view.record('lamp', 'candle')).toMatchObject({ zone: TOWN });
    lastOf(view, 'east');
    expect(view.record('lamp', 'candle')).toMatchObject({ zone: COAST, fuelMs: 3_600_000 });
    expect(view.items.map(({ zone }) => zone)).toEqual([COAST, COAST, COAST, TOWN]);
  });
});
