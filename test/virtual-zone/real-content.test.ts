import { type WorldContent } from '../../src/model/content';
import { ownWorld } from '../src/content/own-world';
import { virtualZone } from './virtual-zone';

let content: WorldContent;
beforeAll(async () => {
  content = (await ownWorld()).world;
});

describe('virtualZone of our own content', () => {
  it('lays out what the files place, and puts a name at the start', () => {
    const zone = virtualZone({ players: ['Ada'], content });
    expect(zone.world.committed.character('player-Ada' as never)?.room).toBe(
      content.landmarks.start,
    );
    const [first] = content.placements;
    if (first === undefined) throw new Error('nothing is placed');
    const place = { kind: 'room' as const, room: first.room };
    expect(zone.world.committed.itemsAt(place).map(({ prototype }) => prototype)).toContain(
      first.prototype,
    );
    zone.enter('Bob');
    zone.send('Ada', 'say Hello.');
    expect(zone.sawBy('Bob')).toHaveSeen('0ms Ada says, “Hello.”');
  });
});
