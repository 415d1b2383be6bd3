import { type WorldContent } from '../../../../src/model/content';
import { brandAs, type RoomId } from '../../../../src/model/ids';
import { type VirtualZone, virtualZone } from '../../../virtual-zone/virtual-zone';
import { ownWorld } from '../../content/own-world';
import { playerId } from '../small-view';
import { newcomer } from './newcomer';

let content: WorldContent;
beforeAll(async () => {
  content = (await ownWorld()).world;
});

/** Sixty seconds after the world began, so that those who live there are there. */
function arrived(...names: readonly string[]): VirtualZone {
  const zone = virtualZone({ players: ['Bob'], content });
  zone.advance(60_000);
  for (const name of names) zone.enter(name, newcomer(content));
  return zone;
}

const room = (name: string): RoomId => brandAs(`limbo_arrival_arrival_room_${name}_001`);
const of = (zone: VirtualZone, name: string) => zone.world.committed.character(playerId(name));
const lying = (zone: VirtualZone, place: Parameters<typeof zone.world.committed.itemsAt>[0]) =>
  zone.world.committed.itemsAt(place).map(({ prototype }) => prototype);

/** As somebody types it who reads what stands there; seconds until the next line. */
const SCRIPT: readonly (readonly [line: string, pauseS: number])[] = [
  ['look', 5],
  ['east', 5],
  ['get lantern', 5],
  ['light lantern', 5],
  ['east', 5],
  ['open trunk', 5],
  ['get coat from trunk', 5],
  ['wear coat', 5],
  ['east', 5],
  ['say Good evening.', 5],
  ['tell porter I am bound for Arkham.', 5],
  ['east', 5],
  ['map', 5],
  ['search', 12],
  ['east', 5],
  ['look passenger', 5],
  ['meditate', 22],
  ['go out', 5],
];

function play(zone: VirtualZone, name: string, until: number = SCRIPT.length): void {
  for (const [line, pauseS] of SCRIPT.slice(0, until)) {
    zone.send(name, line);
    zone.advance(pauseS * 1_000);
  }
}

describe('the tutorial, over our own content', () => {
  it('is a script of eighteen commands, and takes less than five minutes', () => {
    const zone = arrived('Ada');
    play(zone, 'Ada');
    expect(SCRIPT).toHaveLength(18);
    expect(zone.now - 60_000).toBeLessThan(300_000);
    expect(of(zone, 'Ada')?.room).toBe(content.landmarks.start);
    expect(of(zone, 'Ada')).not.toHaveProperty('tutorial');
    expect(of(zone, 'Ada')).not.toHaveProperty('hintAt');
    const told = zone
      .eventsSeenBy('Ada')
      .filter(({ data }) => data.type.startsWith('tutorial.'))
      .map(({ data }) => data['goal'] ?? 'ended');
    expect(told).toEqual([
      ...['look', 'move', 'get-lantern', 'light-lantern', 'get-coat', 'wear-coat', 'say'],
      ...['tell-porter', 'map', 'search', 'go-on', 'meditate', 'ended'],
    ]);
    expect(zone.sawBy('Ada')).toHaveSeen(
      /The porter says to you, “Arkham, is it/,
      'That was all that you could be taught. The rest is Arkham. Type help when you are lost.',
    );
  });

  it('is told to nobody else', () => {
    const zone = arrived('Ada', 'Cara');
    play(zone, 'Ada', 1);
    expect(zone.sawBy('Ada')).toHaveSeen(/^1m You have looked about you/);
    expect(zone.sawBy('Cara')).not.toHaveSeen(/You have looked about you/);
  });

  it('gives a hint after thirty seconds without progress, once for each goal', () => {
    const zone = arrived('Ada');
    zone.advance(29_750);
    expect(zone.sawBy('Ada')).toEqual([]);
    zone.advance(250);
    const hint = 'Type look to see where you are, or look card to see one thing.';
    expect(zone.sawBy('Ada')).toEqual([`90s ${hint}`]);
    zone.advance(120_000);
    expect(zone.sawBy('Ada')).toHaveLength(1);
    zone.send('Ada', 'look');
    zone.advance(20_000);
    zone.send('Ada', 'say Hm.');
    zone.advance(10_000);
    expect(zone.sawBy('Ada').at(-1)).toBe('4m Type east, or e, to go on along the corridor.');
  });

  it('gives the present hint again when it is asked for', () => {
    const zone = arrived('Ada');
    zone.send('Ada', 'look');
    zone.send('Ada', 'tutorial');
    expect(zone.sawBy('Ada').at(-1)).toBe('1m Type east, or e, to go on along the corridor.');
    zone.send('Bob', 'tutorial');
    expect(zone.sawBy('Bob').at(-1)).toBe(
      '1m You are not being taught any more. Type help for all that one can do.',
    );
  });

  it('is left at once by skip, for the room where the game begins', () => {
    const zone = arrived('Ada');
    zone.send('Ada', 'skip');
    expect(zone.sawBy('Ada')).toHaveSeen(
      '1m You let the rest of it go by. Help is there whenever you type help.',
      '1m You are shown the way.',
    );
    expect(zone.sawBy('Bob')).toHaveSeen('1m Ada arrives.');
    expect(of(zone, 'Ada')).not.toHaveProperty('tutorial');
    zone.send('Bob', 'skip');
    expect(zone.sawBy('Bob').at(-1)).toBe(
      '1m There is nothing to skip: you are where everybody is.',
    );
  });

  it('lets nobody wait who goes on without doing what a room asks', () => {
    const zone = arrived('Ada');
    for (const line of ['east', 'east', 'east', 'east']) zone.send('Ada', line);
    expect(of(zone, 'Ada')?.tutorial).toBe(8);
    expect(zone.sawBy('Ada').filter((line) => line.includes(' of 12)'))).toEqual([
      expect.stringContaining('(2 of 12)'),
    ]);
    zone.send('Ada', 'map');
    expect(of(zone, 'Ada')?.tutorial).toBe(9);
  });

  it('keeps a lantern and a coat for the next one, and gives nobody a third', () => {
    const zone = arrived('Ada', 'Cara');
    const closet = { kind: 'room', room: room('lamp_closet') } as const;
    const trunk = { kind: 'room-container', room: room('baggage_car') } as const;
    play(zone, 'Ada', 3);
    expect(lying(zone, closet)).toEqual(['brass_lantern']);
    zone.send('Ada', 'get lantern');
    expect(lying(zone, closet)).toEqual([]);
    play(zone, 'Cara', 2);
    expect(lying(zone, closet)).toEqual(['brass_lantern']);
    for (const line of ['light lantern', 'east', 'get coat from trunk']) zone.send('Ada', line);
    expect(lying(zone, trunk).filter((one) => one === 'wool_coat')).toHaveLength(1);
    expect(of(zone, 'Ada')?.tutorial).toBe(5);
  });

  it('shows nothing of the baggage car without a lit lamp', () => {
    const zone = arrived('Ada');
    for (const line of ['east', 'get lantern', 'east', 'look', 'look crates', 'look in trunk'])
      zone.send('Ada', line);
    expect(zone.sawBy('Ada')).toHaveSeen(
      'It is too dark to make anything out.',
      /It is too dark to see that/,
      /It is too dark to see that/,
    );
    zone.send('Ada', 'light lantern');
    zone.send('Ada', 'look');
    expect(zone.sawBy('Ada')).toHaveSeen(/Crates are stacked to the roof/);
  });

  it('lets whoever searches the passage find the door, however dull', () => {
    const zone = arrived();
    const { stats } = of(zone, 'Bob') ?? {};
    if (stats === undefined) throw new Error('Bob is not there');
    for (const n of [1, 2, 3, 4]) {
      const name = `Dull${'abcd'.charAt(n - 1)}`;
      zone.enter(name, { ...newcomer(content), stats: { ...stats, INT: 1 } });
      for (const line of ['east', 'east', 'east', 'east', 'map', 'search']) zone.send(name, line);
      zone.advance(10_000);
      expect(of(zone, name)?.found).toEqual([`${room('passage')}|east`]);
    }
  });

  it('goes on where it was for whoever comes back', () => {
    const zone = arrived();
    const lamp = { room: room('lamp_closet'), tutorial: 3, isNew: false };
    zone.enter('Ada', { ...newcomer(content), ...lamp });
    zone.advance(30_000);
    expect(zone.sawBy('Ada')).toEqual(['90s Type light lantern, and then go east.']);
  });

  it('ends for whoever is called away from it', () => {
    const zone = arrived('Ada');
    zone.enter('Cara', { roles: ['builder'] });
    zone.send('Cara', 'summon Ada');
    zone.send('Ada', 'say Oh.');
    expect(of(zone, 'Ada')?.room).toBe(content.landmarks.start);
    expect(of(zone, 'Ada')).not.toHaveProperty('tutorial');
  });
});
