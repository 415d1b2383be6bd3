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

  it('says quietly what is watched, by its words or as it is', () => {
    const watched = (type: string): Parameters<typeof linesOf>[0] => ({
      ...{ key: 1, kind: 'watched', text: `${type} {}` },
      data: { type, at: 0, part: 'room' },
    });
    expect(linesOf(watched('room.said'), lineOf)).toEqual([
      { kind: 'watched', text: 'Watched: room.said, room (room.said)' },
    ]);
    expect(linesOf(watched('silent'), lineOf)).toEqual([
      { kind: 'watched', text: 'Watched: silent {}' },
    ]);
  });

  it('says nothing where the wording says nothing', () => {
    expect(linesOf(event({ type: 'silent' }), lineOf)).toEqual([]);
  });

  it('tells the new room to who moved into it', () => {
    const lines = linesOf(event({ type: 'silent', view: room }), lineOf);
    expect(lines.slice(0, 2)).toEqual([
      { kind: 'room-name', text: 'Lamp Quay' },
      { kind: 'room-text', text: 'Fog.' },
    ]);
    expect(lines.slice(2).every(({ kind }) => kind === 'room-note')).toBe(true);
    const notes = lines.map(({ text }) => text).join(' ');
    for (const word of ['south', 'lantern', '3 candles', 'Bob']) expect(notes).toContain(word);
  });

  it('has no node for a description that is not told again', () => {
    const view = { ...room, description: '' };
    const lines = linesOf(event({ type: 'silent', view }), lineOf);
    expect(lines[0]).toEqual({ kind: 'room-name', text: 'Lamp Quay' });
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.slice(1).every(({ kind }) => kind === 'room-note')).toBe(true);
  });

  it('marks what the player sent, and gives each line of an answer its own node', () => {
    expect(linesOf({ key: 1, kind: 'echo', line: 'north' }, lineOf)).toEqual([
      { kind: 'echo', text: '> north' },
    ]);
    expect(linesOf({ key: 1, kind: 'answer', text: 'a\nb' }, lineOf)).toHaveLength(2);
  });
});
