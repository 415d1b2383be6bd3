import { type FrameData } from '../../model/frame';
import { type Entry } from '../state/entry';
import { eventLine, partOf } from './event-line';
import { type Line, type LineOf } from './line';
import { roomLines } from './room-lines';

/** What one entry says, a node a line. A pure function: shown again, it says the same. */
export function linesOf(entry: Entry, lineOf: LineOf): readonly Line[] {
  switch (entry.kind) {
    case 'event':
      return eventLines(entry.data, lineOf);
    case 'watched':
      return [{ kind: 'watched', text: watchedText(entry, lineOf) }];
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

function eventLines(data: FrameData, lineOf: LineOf): readonly Line[] {
  const said = eventLine(data, lineOf);
  const view = data['view'];
  return [...(said === null ? [] : [said]), ...(isRoom(view) ? roomLines(view) : [])];
}

/** "Watched: Ada says, “Hello.” (room.said)" */
function watchedText(
  { data, text }: { readonly data: FrameData; readonly text: string },
  lineOf: LineOf,
): string {
  const line = lineOf(data, partOf(data));
  return `Watched: ${line === null ? text : `${line} (${data.type})`}`;
}

type Room = Parameters<typeof roomLines>[0];
const isRoom = (view: unknown): view is Room =>
  typeof view === 'object' && view !== null && 'description' in view && 'exits' in view;
