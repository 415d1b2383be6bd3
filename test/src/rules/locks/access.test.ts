import { inPack, inside, item } from '../small-view';
import { roomId } from '../small-world';
import { house, lastOf } from '../things/store-house';

describe('move', () => {
  it('access.denied to who is of too low a level', () => {
    expect(lastOf(house([], { level: 2 }), 'east')).toBe(
      'access.denied: You are turned back. Come again when you are of level 3.',
    );
    expect(lastOf(house([], { level: 3 }), 'east')).toBe('player.moved');
  });

  it('access.denied to who does not carry what is asked, in a bag or not', () => {
    expect(lastOf(house([]), 'south')).toBe(
      'access.denied: You are turned back. Nobody comes this way without a paper pass.',
    );
    const view = house([item('satchel', inPack('Ada')), item('pass', inside('satchel'))]);
    expect(lastOf(view, 'south')).toBe('player.moved');
  });

  it('access.denied to another trade', () => {
    expect(lastOf(house([]), 'go lodge')).toMatch(/^access\.denied: .*Physician/u);
    expect(lastOf(house([], { profession: 'Physician' }), 'go lodge')).toBe('player.moved');
  });

  it('asks nothing of who is inside already', () => {
    expect(lastOf(house([], { room: roomId('yard') }), 'north')).toBe('player.moved');
  });
});
