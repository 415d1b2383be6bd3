import { type CoreEvent, type GameEvent } from '../../../src/model/event';
import { type FrameData, type Part } from '../../../src/model/frame';
import { toFrameData } from '../../../src/perception/to-frame-data';
import { lineOf } from '../../../src/wording/line-of';
import { roomText } from '../../../src/rules/room-lines';
import { roomLines } from '../../../src/wording/room-lines';
import { SAMPLES, VIEW } from '../perception/sample-events';

const LINES: Readonly<Record<CoreEvent['type'], readonly (readonly [part: Part, line: string])[]>> =
  {
    'player.entered': [
      ['self', 'You step out of the dark.'],
      ['room', 'Ada steps out of the dark.'],
    ],
    'player.moved': [
      ['self', 'You go north.'],
      ['from', 'Ada leaves north.'],
      ['to', 'Ada arrives from the south.'],
    ],
    'player.left': [
      ['self', 'You leave the world. It will keep your place.'],
      ['room', 'Ada leaves the world.'],
    ],
    'player.linkdead': [
      ['self', 'You stare at nothing.'],
      ['room', 'Ada stares at nothing.'],
    ],
    'player.returned': [
      ['self', 'You come to yourself.'],
      ['room', 'Ada blinks, and is here again.'],
    ],
    'player.renamed': [
      ['self', 'You are Adele from now on.'],
      ['room', 'Ada is known as Adele from now on.'],
    ],
    'room.said': [
      ['self', 'You say, “Hello.”'],
      ['room', 'Ada says, “Hello.”'],
    ],
    'room.emoted': [
      ['self', 'Ada laughs.'],
      ['room', 'Ada laughs.'],
    ],
    'channel.said': [
      ['self', '[global] You: Hello all.'],
      ['room', '[global] Ada: Hello all.'],
    ],
    'channel.joined': [['self', 'You listen to global now.']],
    'channel.left': [['self', 'You no longer listen to global.']],
    'player.told': [
      ['self', 'You whisper to Bob, “Come.”'],
      ['target', 'Ada whispers to you, “Come.”'],
      ['room', 'Ada whispers to Bob, “Come.”'],
    ],
    'ignore.changed': [['self', 'You no longer hear Bob.']],
    'item.moved': [
      ['self', 'You hand Bob the brass lantern.'],
      ['target', 'Ada hands you a brass lantern.'],
      ['room', 'Ada hands Bob a brass lantern.'],
    ],
    'item.created': [
      ['self', 'You have a lens with you.'],
      ['room', 'A lens is here.'],
    ],
    'clock.struck': [['room', 'A clock strikes seven. It is evening.']],
  };

const rows = Object.values(SAMPLES).flatMap((event: CoreEvent) =>
  LINES[event.type].map(([part, line]) => ({ type: event.type, part, line, event })),
);

/** As the page gets it: through JSON. */
const wired = (event: GameEvent, part: Part): FrameData =>
  JSON.parse(JSON.stringify(toFrameData(event, part))) as FrameData;

const moved = SAMPLES['player.moved'];
const item = SAMPLES['item.moved'];
const emoted = SAMPLES['room.emoted'];

describe('lineOf', () => {
  it.each(rows)('$type for $part: $line', ({ part, line, event }) => {
    expect(lineOf(wired(event, part), part, 'page')).toBe(line);
    expect(lineOf(event, part, 'page')).toBe(line);
  });

  it.each<readonly [string, GameEvent, Part]>([
    [
      'You step into the air, and out of it elsewhere.',
      { ...moved, exit: 'away', how: 'stepped' },
      'self',
    ],
    ['Ada steps into the air, and is gone.', { ...moved, exit: 'away', how: 'stepped' }, 'from'],
    ['Ada steps out of the air.', { ...moved, exit: 'away', how: 'stepped' }, 'to'],
    ['You go up.', { ...moved, exit: 'up' }, 'self'],
    ['Ada leaves by the door.', { ...moved, exit: 'door' }, 'from'],
    ['Ada leaves by the way out.', { ...moved, exit: 'out' }, 'from'],
    ['Ada arrives from below.', { ...moved, arrivesFrom: 'down' }, 'to'],
    ['Ada arrives from above.', { ...moved, arrivesFrom: 'up' }, 'to'],
    ['Ada arrives.', { ...moved, arrivesFrom: null }, 'to'],
    [
      'Ada fades like breath on a window.',
      { ...SAMPLES['player.left'], reason: 'linkdead' },
      'room',
    ],
    ['Ada goes to rest.', { ...SAMPLES['player.left'], reason: 'rest' }, 'room'],
    [
      'Sleep takes you out of the world. It will keep your place.',
      { ...SAMPLES['player.left'], reason: 'rest' },
      'self',
    ],
    ['Ada’s lamp gutters!', { ...emoted, text: "'s lamp gutters!" }, 'room'],
    [
      'The lamp of Ada gutters.',
      { ...emoted, how: 'pose', text: 'The lamp of Ada gutters.' },
      'room',
    ],
    ['The lamp gutters. (Ada)', { ...emoted, how: 'pose', text: 'The lamp gutters' }, 'room'],
    ['You hear Bob again.', { ...SAMPLES['ignore.changed'], isIgnored: false }, 'self'],
    [
      'You take 3 candles.',
      { ...item, how: 'get', item: '3 candles', from: { kind: 'room' } },
      'self',
    ],
    [
      'Ada takes 3 candles from a chest.',
      { ...item, how: 'get', item: '3 candles', from: { kind: 'container', name: 'a chest' } },
      'room',
    ],
    [
      'Ada lays down 3 candles.',
      { ...item, how: 'drop', item: '3 candles', to: { kind: 'room' } },
      'room',
    ],
    [
      'You put the coin into a chest.',
      { ...item, how: 'put', item: 'a coin', to: { kind: 'container', name: 'a chest' } },
      'self',
    ],
    ['3 lenses are here.', { ...SAMPLES['item.created'], item: '3 lenses', quantity: 3 }, 'room'],
    [
      'A clock strikes twelve. It is the witching hour.',
      { ...SAMPLES['clock.struck'], hour: 0, daypart: 'witching hour' },
      'room',
    ],
  ])('says: %s', (line, event, part) => {
    expect(lineOf(wired(event, part), part, 'page')).toBe(line);
  });

  it('describes the room in the line of one who sees nothing else', () => {
    expect(lineOf(wired(moved, 'self'), 'self')).toBe(
      'You go north. Lamp Stair. Worn steps drop to the water. Exits: south (Lamp Quay).',
    );
    expect(lineOf(wired(SAMPLES['player.entered'], 'self'), 'self')).toMatch(/Lamp Stair\./u);
    expect(lineOf(wired(moved, 'to'), 'to')).toBe('Ada arrives from the south.');
  });

  it('leaves out the brackets for the ear', () => {
    const said = wired(SAMPLES['channel.said'], 'room');
    expect(lineOf(said, 'room', 'reader')).toBe('Ada on global: Hello all.');
  });

  it('has no words for a type it does not know', () => {
    expect(lineOf({ type: 'toString', at: 0 }, 'room')).toBeNull();
    expect(lineOf({ type: 'moon.rose', at: 0 }, 'room')).toBeNull();
  });

  it('is one line, whatever a room is described as', () => {
    const view = { ...VIEW, description: 'One.\nTwo.' };
    expect(lineOf({ ...moved, view }, 'self')).not.toContain('\n');
  });
});

describe('roomLines', () => {
  it('is the name, the description, the ways out and who is there', () => {
    expect(
      roomLines({
        ...VIEW,
        things: [{ name: 'a lamp', keyword: 'lamp', quantity: 1, isContainer: false }],
        occupants: [{ name: 'Bob', isLinkdead: false }],
        occupantCount: 1,
      }),
    ).toEqual([
      'Lamp Stair',
      'Worn steps drop to the water.',
      'Exits: south (Lamp Quay).',
      'A lamp is here.',
      'Bob is here.',
    ]);
  });

  it('has no line for a description that is not told again, nor has the text', () => {
    const view = { ...VIEW, description: '' };
    expect(roomLines(view)).toEqual(['Lamp Stair', 'Exits: south (Lamp Quay).']);
    expect(roomText(view)).toBe('Lamp Stair\nExits: south (Lamp Quay).');
    const moved = { ...SAMPLES['player.moved'], view };
    expect(lineOf(moved, 'self')).toMatch(/Lamp Stair\. Exits: south \(Lamp Quay\)\.$/u);
  });

  it('counts things that are called the same', () => {
    const lamp = { name: 'a lamp', keyword: 'lamp', quantity: 1, isContainer: false };
    const candles = { name: '3 candles', keyword: 'candle', quantity: 3, isContainer: false };
    expect(roomLines({ ...VIEW, things: [lamp, candles, lamp] })).toContain(
      '2 lamps and 3 candles are here.',
    );
  });
});
