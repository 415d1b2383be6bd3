import { type FrameData } from '../../model/frame';
import { type ExitView, type RoomView } from '../../model/views';

/** The ways out after somebody was at a lock, or a way opened or locked by itself. */
export function exitsAfter(room: RoomView, data: FrameData): RoomView {
  if (data['room'] !== room.id) return room;
  const [word, state] = turned(data);
  if (word === null || state === null) return room;
  const exits = room.exits.map((exit) => (exit.word === word ? { ...exit, state } : exit));
  return { ...room, exits };
}

type Turned = readonly [word: string | null, state: ExitView['state'] | null];

function turned(data: FrameData): Turned {
  switch (data.type) {
    case 'exit.opened':
      return [text(data['exit']), 'open'];
    case 'exit.locked':
      return [text(data['exit']), 'locked'];
    default:
      return [wayIn(data['what']), STATES[text(data['how']) ?? ''] ?? null];
  }
}

const STATES: Readonly<Record<string, ExitView['state']>> = {
  unlock: 'open',
  force: 'open',
  lock: 'locked',
  close: 'locked',
};

/** "the way down", "the grating"; of a container, the name of no way. */
const wayIn = (what: unknown): string | null =>
  /^the (?:way )?(.+)$/.exec(text(what) ?? '')?.[1] ?? null;

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
