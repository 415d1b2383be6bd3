import { brandAs, type ItemId } from '../../../../src/model/ids';
import { dueToRecord } from '../../../../src/rules/due';
import { inPack, inRoom, item, NOW, SmallView } from '../small-view';
import { TOWN } from '../small-world';
import { guest, HOUSE } from '../things/store-house';
import { virtualZone } from '../../../virtual-zone/virtual-zone';

const HOUR = 60 * 60_000;
const zoneOf = (...items: Parameters<typeof virtualZone>[0]['items'] & object) =>
  virtualZone({
    content: HOUSE,
    players: [guest('Ada'), guest('Bob')],
    items,
    numbers: { 'idle.restMs': 100 * HOUR, tickMs: 60_000, 'flux.everyMs': HOUR },
  });

describe('burntDown', () => {
  it('puts a lantern out after 240 minutes of light, and tells the room whose it was', () => {
    const zone = zoneOf(item('lantern', inPack('Ada')));
    zone.send('Ada', 'light lantern');
    zone.advance(4 * HOUR - 1);
    expect(zone.sawBy('Bob').at(-1)).not.toContain('goes out');
    zone.advance(1);
    expect(zone.sawBy('Bob')).toContain('240m Ada’s brass lantern burns down, and goes out.');
    expect(zone.sawBy('Ada')).toContain('240m Your brass lantern burns down, and goes out.');
    zone.send('Ada', 'light lantern');
    expect(zone.sawBy('Ada').at(-1)).toContain('is burnt down');
  });

  it('counts only the time that it burnt', () => {
    const zone = zoneOf(item('candle', inPack('Ada')));
    zone.send('Ada', 'light candle');
    zone.advance(HOUR / 2);
    zone.send('Ada', 'douse candle');
    zone.advance(3 * HOUR);
    zone.send('Ada', 'light candle');
    zone.send('Ada', 'drop candle');
    zone.advance(HOUR / 2);
    expect(zone.sawBy('Bob')).toContain('240m The candle burns down, and goes out.');
  });

  it('comes while its bearer is out of the world, too, and nobody is told', () => {
    const view = new SmallView([], [], HOUSE);
    const id = brandAs<ItemId>('lantern');
    const lamp = { kind: 'lamp', id, zone: TOWN, litAt: NOW - HOUR, fuelMs: HOUR } as const;
    view.apply([{ kind: 'record', record: lamp }]);
    const verdict = dueToRecord(view.turn(), 'lamp', id);
    expect(verdict).toEqual({
      kind: 'done',
      changes: [{ kind: 'record', record: { ...lamp, litAt: null, fuelMs: 0 } }],
      events: [],
    });
  });

  it('reaches one that lies in a bag in the room', () => {
    const zone = zoneOf(item('satchel', inRoom('hall')), item('candle', inPack('Ada')));
    zone.send('Ada', 'light candle');
    zone.send('Ada', 'put candle in satchel');
    zone.advance(HOUR);
    expect(zone.sawBy('Bob')).toContain('60m The candle burns down, and goes out.');
  });
});
