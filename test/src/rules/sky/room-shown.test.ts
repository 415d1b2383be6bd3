import { type WorldContent } from '../../../../src/model/content';
import { type Item } from '../../../../src/model/item';
import { inPack, inRoom, item, somebody } from '../small-view';
import { CONTENT, exit, room, roomId, thing } from '../small-world';
import { lineOf } from '../../../../src/wording/line-of';
import { timeOf } from '../../../virtual-zone/seen';
import { type VirtualZone, virtualZone } from '../../../virtual-zone/virtual-zone';

const HOUR = 3_600_000;
const LAMP = thing('lamp', {
  name: 'a tin lamp',
  kind: 'light',
  fuelMinutes: 60,
  effects: { light: 2 },
});
const dark = { attributes: { light: 'dark' } } as const;
const CELLAR: WorldContent = {
  ...CONTENT,
  rooms: new Map(
    [
      room('quay', [exit('down', 'cellar')]),
      room('cellar', [exit('up', 'quay'), exit('north', 'vault')], dark),
      room('vault', [exit('south', 'cellar')], dark),
    ].map((one) => [one.id, one]),
  ),
  items: new Map([...CONTENT.items, [LAMP.id, LAMP]]),
};

function zoneOf(items: readonly Item[], places: Readonly<Record<string, string>>): VirtualZone {
  const players = Object.entries(places).map(([name, place]) =>
    somebody(name, { room: roomId(place) }),
  );
  const numbers = { 'idle.restMs': 100 * HOUR, tickMs: 60_000, 'flux.everyMs': HOUR };
  return virtualZone({ content: CELLAR, players, items, numbers });
}
/** What somebody saw of light and dark, as a reader of plain text has it. */
const shown = (zone: VirtualZone, name: string): readonly string[] =>
  zone
    .eventsSeenBy(name)
    .flatMap(({ seenAt, data }) =>
      data.type === 'room.shown' ? [`${timeOf(seenAt)} ${lineOf(data, 'self') ?? ''}`] : [],
    );

const BOTH = { Ada: 'cellar', Bob: 'cellar' };

describe('roomShown', () => {
  it('shows the others in the room what a light shows them, and takes away', () => {
    const zone = zoneOf([item('lamp', inPack('Ada')), item('candle', inRoom('cellar'))], BOTH);
    zone.send('Ada', 'light lamp');
    expect(shown(zone, 'Bob')).toEqual([
      expect.stringMatching(/^0ms It grows light\. .*candle.* Ada is here\.$/u),
    ]);
    zone.send('Ada', 'douse lamp');
    expect(shown(zone, 'Bob')[1]).toMatch(/^0ms It grows dark\. .*It is too dark/u);
    expect(shown(zone, 'Ada')).toEqual([]);
  });

  it('says nothing of a second light, nor where one can see anyway', () => {
    const zone = zoneOf([item('lamp1', inPack('Ada')), item('lamp2', inPack('Bob'))], BOTH);
    zone.send('Ada', 'light lamp');
    zone.send('Bob', 'light lamp');
    zone.send('Bob', 'douse lamp');
    expect([shown(zone, 'Ada'), shown(zone, 'Bob').length]).toEqual([[], 1]);
    const outside = zoneOf([item('lamp', inPack('Ada'))], { Ada: 'quay', Bob: 'quay' });
    outside.send('Ada', 'light lamp');
    expect(shown(outside, 'Bob')).toEqual([]);
  });

  it('shows all in the room that a light has burnt down', () => {
    const zone = zoneOf([item('lamp', inPack('Ada'))], BOTH);
    zone.send('Ada', 'light lamp');
    zone.advance(HOUR - 1);
    expect(shown(zone, 'Ada')).toEqual([]);
    zone.advance(1);
    for (const name of ['Ada', 'Bob'])
      expect(shown(zone, name).at(-1)).toMatch(/^60m It grows dark\. /u);
  });
});

describe('lightBrought', () => {
  it('shows those in the dark the room when somebody comes with a light, and the dark when it goes', () => {
    const zone = zoneOf([item('lamp', inPack('Ada'))], { Ada: 'quay', Bob: 'cellar' });
    zone.send('Ada', 'light lamp');
    zone.send('Ada', 'down');
    expect(shown(zone, 'Bob')).toEqual([
      expect.stringMatching(/^0ms It grows light\. .* Ada is here\.$/u),
    ]);
    zone.send('Ada', 'north');
    expect(shown(zone, 'Bob')[1]).toMatch(/^0ms It grows dark\. /u);
    expect(shown(zone, 'Ada')).toEqual([]);
  });

  it('says nothing of a light that is not lit, or where another burns', () => {
    const items = [item('lamp1', inPack('Ada')), item('lamp2', inPack('Cy'))];
    const zone = zoneOf(items, { Ada: 'quay', Bob: 'cellar', Cy: 'cellar' });
    zone.send('Ada', 'down');
    expect(shown(zone, 'Bob')).toEqual([]);
    zone.send('Cy', 'light lamp');
    zone.send('Ada', 'light lamp');
    zone.send('Ada', 'north');
    zone.send('Ada', 'south');
    expect(shown(zone, 'Bob')).toHaveLength(1);
  });

  it('does not darken the room for those who come along', () => {
    const zone = zoneOf([item('lamp', inPack('Ada'))], {
      Ada: 'cellar',
      Bob: 'cellar',
      Cy: 'cellar',
    });
    zone.send('Ada', 'light lamp');
    zone.send('Bob', 'follow ada');
    zone.send('Ada', 'north');
    const darkened = ['Bob', 'Cy'].map(
      (name) => shown(zone, name).filter((line) => line.includes('dark')).length,
    );
    expect(darkened).toEqual([0, 1]);
  });

  it('leaves a way that is refused as it is', () => {
    const zone = zoneOf([item('lamp', inPack('Ada'))], BOTH);
    zone.send('Ada', 'light lamp');
    zone.send('Ada', 'south');
    expect(zone.sawBy('Ada').at(-1)).toContain('There is no exit south.');
    expect(shown(zone, 'Bob')).toHaveLength(1);
  });
});
