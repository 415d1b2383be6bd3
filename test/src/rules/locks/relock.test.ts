import { inPack, item, NOW } from '../small-view';
import { roomId } from '../small-world';
import { guest, HOUSE } from '../things/store-house';
import { virtualZone } from '../../../virtual-zone/virtual-zone';

const FIVE_MINUTES = 300_000;

describe('relock', () => {
  it('locks a way again when five minutes are over, and tells both rooms', () => {
    const zone = virtualZone({
      content: HOUSE,
      players: [guest('Ada'), guest('Bob', { room: roomId('vault') })],
      items: [item('key', inPack('Ada'))],
    });
    zone.send('Ada', 'open north');
    expect(zone.sawBy('Ada')).toEqual(['0ms You unlock the way north.']);
    expect(zone.sawBy('Bob')).toEqual(['0ms The way south is opened from the other side.']);
    zone.advance(FIVE_MINUTES - 1);
    expect(zone.sawBy('Ada')).toHaveLength(1);
    zone.advance(1);
    expect(zone.sawBy('Ada').at(-1)).toBe('5m The way north falls shut, and locks.');
    expect(zone.sawBy('Bob').at(-1)).toBe('5m The way south falls shut, and locks.');
    expect(zone.eventsSeenBy('Ada').at(-1)).toMatchObject({ data: { at: NOW + FIVE_MINUTES } });
    zone.send('Bob', 'south');
    expect(zone.sawBy('Bob').at(-1)).toContain('The way south is locked.');
    expect(zone.world.committed.record('room', 'hall')?.open).toEqual({});
  });

  it('counts from the last opening', () => {
    const zone = virtualZone({
      content: HOUSE,
      players: [guest('Ada')],
      items: [item('key', inPack('Ada'))],
    });
    zone.send('Ada', 'open north');
    zone.advance(200_000);
    zone.send('Ada', 'lock north');
    zone.send('Ada', 'open north');
    zone.advance(FIVE_MINUTES - 1);
    expect(zone.sawBy('Ada').at(-1)).toContain('You unlock the way north.');
    zone.advance(1);
    expect(zone.sawBy('Ada').at(-1)).toBe('500s The way north falls shut, and locks.');
  });
});
