import { inPack, item } from '../small-view';
import { house, lastOf } from '../things/store-house';

const PACK = ['rock', 'lantern', 'letter', 'salts', 'biscuit', 'coffee', 'bread', 'tonic'];
const typed = (line: string, more = {}): string =>
  lastOf(
    house(
      PACK.map((id) => item(id, inPack('Ada'))),
      more,
    ),
    line,
  );

describe('ingest', () => {
  it.each([
    ['eat biscuit', 'item.used item.destroyed'],
    ['drink coffee', 'item.used item.destroyed'],
    ['eat bread', 'item.used item.destroyed'],
    ['drink bread', 'item.used item.destroyed'],
    ['use salts', 'item.used item.destroyed'],
    ['use coffee', 'item.used item.destroyed'],
    ['eat coffee', 'use.none: The coffee is no food. Type drink coffee.'],
    ['drink biscuit', 'use.none: The biscuit is nothing to drink. Type eat biscuit.'],
    ['eat tonic', 'use.none: The tonic is no food. Type drink tonic.'],
    ['eat salts', 'use.none: The salts is no food. Type use salts.'],
    ['eat letter', 'use.none: The letter is no food. Type read letter.'],
    ['drink lantern', 'use.none: The brass lantern is nothing to drink. Type light lantern.'],
    ['eat rock', 'use.none: The rock is no food.'],
    ['eat moon', 'target.none: You carry no “moon”.'],
  ])('%s: %s', (line, said) => {
    expect(typed(line)).toBe(said);
  });

  it('takes of several that are meant the first that is for it', () => {
    const view = house(PACK.map((id) => item(id, inPack('Ada'))));
    expect(lastOf(view, 'drink ration')).toBe('item.used item.destroyed');
    expect(view.items.map(({ id }) => id)).not.toContain('coffee');
    expect(view.items.map(({ id }) => id)).toContain('biscuit');
  });

  it('drinks a tonic as folk_tonic does', () => {
    expect(typed('drink tonic', { lucidity: 5_000 })).toMatch(/^mind\.recovered/u);
  });
});
