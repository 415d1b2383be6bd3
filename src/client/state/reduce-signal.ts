import { type FrameData } from '../../model/frame';
import { type Signal } from '../wire/signal';
import { parseStreamId } from '../wire/stream-id';
import { append } from './entry';
import { withEvent } from './afterthoughts';
import { absence } from './absence';
import { MAX_TALK, type PageState } from './page-state';
import { reduceSnapshot } from './reduce-snapshot';
import { fightAfter } from './fight-after';
import { phantomUntil } from './phantoms';
import { roomAfter } from './room-after';
import { selfAfter } from './self-after';

/** What the stream says. The newest committed state wins; a frame seen before changes nothing. */
export function reduceSignal(before: PageState, signal: Signal, now: number): PageState {
  switch (signal.kind) {
    case 'opened':
    case 'heard':
      return before;
    case 'cursor':
      return cursorAt(before, signal.id);
    case 'hello':
      return absence({ ...before, now }, signal.hello);
    case 'snapshot':
      return reduceSnapshot({ ...before, now }, signal.id, signal.snapshot);
    case 'caught-up':
      return { ...before, now, lostAt: null, connection: { kind: 'live' } };
    case 'event':
      return reduceEvent(before, signal, now);
    case 'watched':
      return { ...before, now, entries: append(before.entries, signal) };
    case 'vitals':
      return newer(before, signal, (state) => ({ ...state, vitals: signal.vitals }));
    case 'clock':
      return newer(before, signal, (state) => ({ ...state, clock: signal.clock }));
    case 'presence':
      return newer(before, signal, (state) => ({ ...state, online: signal.presence.online }));
    case 'reset':
      return { ...before, now, cursor: null, isReset: true };
    case 'bye':
      return signal.bye.final
        ? { ...before, now, connection: { ...signal.bye, kind: 'final' } }
        : before;
  }
}

/** A heartbeat moves the cursor forward, and never back. */
function cursorAt(state: PageState, id: string): PageState {
  const cursor = parseStreamId(id);
  if (cursor === null || cursor.epoch !== state.cursor?.epoch) return state;
  return cursor.offset > state.cursor.offset ? { ...state, cursor } : state;
}

function reduceEvent(
  before: PageState,
  { id, data }: { id: string; data: FrameData },
  now: number,
): PageState {
  const cursor = parseStreamId(id);
  if (cursor === null) return before;
  const isOtherEpoch = before.cursor !== null && before.cursor.epoch !== cursor.epoch;
  const isShown = before.cursor !== null && cursor.offset <= before.cursor.offset;
  if (isOtherEpoch || isShown) return before;
  const { connection } = before;
  const state: PageState = {
    ...before,
    now,
    cursor,
    me: selfAfter(before.me, data),
    room: roomAfter(before.room, data),
    phantomUntil: phantomUntil(before, data, now),
    isFighting: fightAfter(before.isFighting, data),
    connection:
      connection.kind === 'catching-up'
        ? { ...connection, lines: connection.lines + 1 }
        : { kind: 'live' },
    talk: isTalk(data) ? [...before.talk, data].slice(-MAX_TALK) : before.talk,
  };
  return withEvent(state, { kind: 'event', id, data });
}

const isTalk = (data: FrameData): boolean =>
  data.type === 'channel.said' || data.type === 'player.told';

function newer(
  state: PageState,
  { kind, v }: { kind: keyof PageState['versions']; v: number },
  change: (state: PageState) => PageState,
): PageState {
  return v < state.versions[kind]
    ? state
    : change({ ...state, versions: { ...state.versions, [kind]: v } });
}
