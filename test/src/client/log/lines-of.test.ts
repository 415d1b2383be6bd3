import { type LineOf } from '../../../../src/client/log/line';
import { linesOf } from '../../../../src/client/log/lines-of';
import { room } from '../state/page-script';

const lineOf: LineOf = (data, part) => (data.type === 'silent' ? null : `${data.type}, ${part}`);
const event = (data: object): Parameters<typeof linesOf>[0] => ({
  key: 1,
  kind: 'event',
  data: { type: 'room.said', at: 0, ...data },
});

describe('linesOf', () => {
  it('words an event by the part its reader has in it', () => {
    expect(linesOf(event({ part: 'target' }), lineOf)).toEqual([
      { kind: 'speech', text: 'room.said, target' },
    ]);
    expect(linesOf(event({ part: 'nonsense' }), lineOf)[0]?.text).toBe('room.said, room');
  });

  it('says nothing where the wording says nothing', () => {
    expect(linesOf(event({ type: 'silent' }), lineOf)).toEqual([]);
  });

  it('tells the new room to who moved into it', () => {
    const lines = linesOf(event({ type: 'silent', view: room }), lineOf);
    expect(lines.map(({ text }) => text)).toEqual([
      'Lamp Quay',
      'Fog.',
      'Here: a brass lantern and 3 candles.',
      'Bob is here.',
      'Exits: south.',
    ]);
  });

  it('tells of those who are not listed, of the absent, and of locked ways', () => {
    const crowded = {
      ...room,
      things: [],
      occupants: [{ name: 'Bob', isLinkdead: true }],
      occupantCount: 3,
      exits: [
        { word: 'south', to: 'Lamp Stair', state: 'open' },
        { word: 'down', state: 'locked' },
      ],
    } as const;
    const lines = linesOf({ key: 1, kind: 'room', room: crowded }, lineOf);
    expect(lines.slice(2).map(({ text }) => text)).toEqual([
      'Bob (absent) and 2 more are here.',
      'Exits: south to Lamp Stair, down (locked).',
    ]);
  });

  it('marks what the player sent, and gives each line of an answer its own node', () => {
    expect(linesOf({ key: 1, kind: 'echo', line: 'north' }, lineOf)).toEqual([
      { kind: 'echo', text: '> north' },
    ]);
    expect(linesOf({ key: 1, kind: 'answer', text: 'a\nb' }, lineOf)).toHaveLength(2);
  });
});
