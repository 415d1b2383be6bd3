import { mapOf, MINIMAP } from '../../../../src/rules/chart/map-of';
import { type Performable } from '../../../../src/rules/performable';
import { brief, playerId, SmallView, somebody } from '../small-view';
import { CONTENT, exit, room, roomId } from '../small-world';

const map = (asText = false): Performable => ({ verb: 'map', asText });
const route = (name: string): Performable => ({ verb: 'route', room: name });

function walked(...exits: readonly string[]): SmallView {
  const view = new SmallView([somebody('Ada')]);
  for (const one of exits) view.act('Ada', { verb: 'move', exit: one });
  return view;
}

describe('map', () => {
  it('draws you, the walked, the seen and the stairs', () => {
    const rows = brief(walked('north', 'south').judge('Ada', map())).split('\n');
    expect(rows).toEqual([
      '         ',
      '         ',
      '    +    ',
      '   ?@?   ',
      '         ',
      '         ',
      '         ',
    ]);
  });

  it('says the same in words, always in reader mode', () => {
    const view = walked('north', 'south');
    const words =
      'North: The stair. East: not visited. West: not visited, locked. South: not visited, blocked. ' +
      'Door: not visited. Riverside: 2 of 6 rooms.';
    expect(brief(view.judge('Ada', map(true)))).toBe(words);
    view.act('Ada', { verb: 'settings', name: 'reader', value: 'on' });
    expect(brief(view.judge('Ada', map()))).toBe(words);
  });

  it('names rooms whose place is taken, once', () => {
    const rooms = [
      room('a', [exit('east', 'b'), exit('north', 'c')]),
      room('b', [exit('north', 'd')]),
      room('c', [exit('east', 'e')]),
      room('d', []),
      room('e', []),
    ];
    const content = { ...CONTENT, rooms: new Map(rooms.map((one) => [one.id, one])) };
    const view = new SmallView([somebody('Ada', { room: roomId('a') })], [], content);
    for (const one of rooms)
      view.apply([{ kind: 'explored', player: playerId('Ada'), room: one.id }]);
    expect(brief(view.judge('Ada', map()))).toMatch(/\nNot drawn: The e\.$/u);
  });

  it('puts a room where its file says', () => {
    const rooms = [
      room('a', [exit('east', 'b'), exit('west', 'c')], {
        attributes: { map: { x: 5, y: 5, z: 0 } },
      }),
      room('b', [], { attributes: { map: { x: 7, y: 4, z: 0 } } }),
      room('c', [], { attributes: { map: { x: 4, y: 5, z: 1 } } }),
    ];
    const content = { ...CONTENT, rooms: new Map(rooms.map((one) => [one.id, one])) };
    const ada = somebody('Ada', { room: roomId('a') });
    const { world } = new SmallView([ada], [], content).turn();
    const { rows: drawn } = mapOf(world, ada, { sheet: MINIMAP, at: 0 }) ?? {};
    expect(drawn).toEqual(['     ', '    ?', '  @  ', '     ', '     ']);
  });
});

describe('route', () => {
  it.each([
    ['loft', 'To The loft: north, up.'],
    ['quay', 'You are in The quay.'],
    ['harbour', 'To The harbour: east.'],
    ['shed', 'route.none: You know no way to “shed”.'],
    ['moon', 'route.none: You know no way to “moon”.'],
  ])('to %s', (name, said) => {
    const view = walked('north', 'up', 'down', 'south', 'east', 'west');
    expect(brief(view.judge('Ada', route(name)))).toBe(said);
  });
});
