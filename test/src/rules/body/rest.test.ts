import { type WorldContent } from '../../../../src/model/content';
import { virtualZone, type VirtualZone } from '../../../virtual-zone/virtual-zone';
import { somebody } from '../small-view';
import { CONTENT, ROOMS, roomId } from '../small-world';

/** With a bed in the loft. */
const BEDDED: WorldContent = {
  ...CONTENT,
  rooms: new Map(
    ROOMS.map((one) => [one.id, { ...one, isRestLocation: one.id === roomId('loft') }]),
  ),
};

/** What was last stored of somebody who has left. */
const stored = (zone: VirtualZone, name: string) =>
  zone.database.sent
    .flatMap(({ characters }) => characters)
    .findLast((character) => character.name === name);

describe('rest', () => {
  it('leaves the world after ten seconds, where nobody sleeps', () => {
    const zone = virtualZone({ players: ['Ada', 'Bob'] });
    zone.send('Ada', 'rest');
    zone.advance(9_750);
    expect(zone.sawBy('Bob')).toEqual(['0ms Ada settles down to rest.']);
    zone.advance(250);
    expect(zone.sawBy('Bob').at(-1)).toBe('10s Ada goes to rest.');
    expect(stored(zone, 'Ada')).toMatchObject({ inWorld: false, leftBy: 'rest' });
    expect(stored(zone, 'Ada')).not.toHaveProperty('restRoom');
  });

  it('is broken by doing something else', () => {
    const zone = virtualZone({ players: ['Ada', 'Bob'] });
    zone.send('Ada', 'rest');
    zone.send('Ada', 'rest');
    zone.advance(5_000);
    zone.send('Ada', 'say No.');
    zone.advance(20_000);
    expect(zone.sawBy('Ada')).toHaveSeen(
      '0ms You are at it already.',
      '5s You are on your feet again.',
    );
    expect(zone.sawBy('Bob')).not.toHaveSeen(/goes to rest/u);
  });

  it.each(['rest', 'quit'])('%s leaves at once where there is a bed, and is remembered', (line) => {
    const inBed = somebody('Ada', { room: roomId('loft') });
    const zone = virtualZone({ players: [inBed], content: BEDDED, items: [] });
    zone.send('Ada', line);
    expect(stored(zone, 'Ada')).toMatchObject({
      inWorld: false,
      leftBy: line,
      restRoom: roomId('loft'),
    });
  });

  it('is not what a lost line is', () => {
    const inBed = somebody('Ada', { room: roomId('loft') });
    const zone = virtualZone({ players: [inBed], content: BEDDED, items: [] });
    zone.disconnect('Ada');
    zone.advance(30_000);
    expect(stored(zone, 'Ada')).toMatchObject({ leftBy: 'linkdead' });
    expect(stored(zone, 'Ada')).not.toHaveProperty('restRoom');
  });
});
