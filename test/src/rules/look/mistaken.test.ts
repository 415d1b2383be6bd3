import { type Verdict } from '../../../../src/rules/rule';
import { perform } from '../../../../src/rules/perform';
import { reversedExits } from '../../../../src/rules/look/reversed-exits';
import { brief, SmallView, somebody } from '../small-view';

/** Ada looks about, or goes, if all draws are this. */
function ada(lucidity: number, draw: number, verb: 'look' | 'north' = 'look'): Verdict {
  const actor = somebody('Ada', { lucidity });
  const turn = { ...new SmallView([actor]).turnOf(actor), draw: () => draw };
  return verb === 'look'
    ? perform(turn, { verb: 'look', at: null, isInside: false })
    : perform(turn, { verb: 'move', exit: 'north' });
}

const exitsOf = (verdict: Verdict): string | undefined => brief(verdict).split('\n')[2];
const TRUE = 'Exits: north, east, west (locked), south (blocked), door.';
const FALSE = 'Exits: south, west, east (locked), north (blocked), door.';

describe('mistaken', () => {
  it('turns the ways out about in one look in ten of the deranged, in words and as data', () => {
    expect(exitsOf(ada(1_000, 0.099))).toBe(FALSE);
    expect(ada(1_000, 0.099)).toMatchObject({
      view: { exits: [{ word: 'south' }, {}, {}, {}, {}] },
    });
    expect(exitsOf(ada(1_000, 0.1))).toBe(TRUE);
  });

  it.each([8_000, 5_000, 2_000, 99, 0])(
    'leaves the looks of others, at %d hundredths',
    (lucidity) => {
      expect(exitsOf(ada(lucidity, 0))).toBe(TRUE);
    },
  );

  it('leaves walking true, and what the log says of the room', () => {
    expect(ada(1_000, 0, 'north')).toMatchObject({
      events: [
        {
          type: 'player.moved',
          exit: 'north',
          view: { exits: [{ word: 'south' }, { word: 'up' }] },
        },
      ],
    });
  });
});

describe('reversedExits', () => {
  it('takes each direction for its opposite, and a word for itself', () => {
    const exits = ['up', 'northeast', 'door'].map((word) => ({ word, state: 'open' }) as const);
    const words = reversedExits(exits).map(({ word }) => word);
    expect(words).toEqual(['down', 'southwest', 'door']);
    expect(reversedExits(reversedExits(exits))).toEqual(exits);
  });
});
