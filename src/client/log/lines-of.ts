import { type FrameData, type Part } from '../../model/frame';
import { type Entry } from '../state/entry';
import { type Line, type LineKind, type LineOf } from './line';
import { roomLines } from './room-lines';

/** What one entry says, a node a line. A pure function: shown again, it says the same. */
export function linesOf(entry: Entry, lineOf: LineOf): readonly Line[] {
  switch (entry.kind) {
    case 'event':
      return eventLines(entry.data, lineOf);
    case 'room':
      return roomLines(entry.room);
    case 'echo':
      return [{ kind: 'echo', text: `> ${entry.line}` }];
    case 'answer':
    case 'refused':
    case 'notice':
    case 'divider':
      return entry.text.split('\n').map((text) => ({ kind: entry.kind, text }));
  }
}

const KINDS: Readonly<Record<string, LineKind>> = {
  'room.said': 'speech',
  'room.emoted': 'speech',
  'channel.said': 'channel',
  'player.told': 'whisper',
  'system.announced': 'notice',
};

function eventLines(data: FrameData, lineOf: LineOf): readonly Line[] {
  const text = lineOf(data, partOf(data));
  const said: readonly Line[] = text === null ? [] : [{ kind: KINDS[data.type] ?? 'event', text }];
  const view = data['view'];
  return isRoom(view) ? [...said, ...roomLines(view)] : said;
}

const PARTS: readonly unknown[] = ['self', 'target', 'from', 'to', 'room'] satisfies Part[];
const isPart = (value: unknown): value is Part => PARTS.includes(value);

/** The server says how its reader stands to an event; by default as one of those around. */
export const partOf = (data: FrameData): Part => (isPart(data['part']) ? data['part'] : 'room');

type Room = Parameters<typeof roomLines>[0];
const isRoom = (view: unknown): view is Room =>
  typeof view === 'object' && view !== null && 'description' in view && 'exits' in view;
