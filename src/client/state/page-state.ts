import { type FrameData } from '../../model/frame';
import { type ClockView, type MapView, type RoomView, type Vitals } from '../../model/views';
import { type StreamId } from '../wire/stream-id';
import { type Self } from '../wire/signal';
import { type Connection } from './connection';
import { type Afterthought, type Entry } from './entry';

/** A command that has no answer yet. */
export interface Held {
  readonly id: string;
  readonly line: string;
  /** When it was typed, wall time, ms. */
  readonly at: number;
  /** Whether the log already shows it as said. */
  readonly isEchoed: boolean;
}

export interface PageState {
  /** Wall time of the newest input, ms. */
  readonly now: number;
  readonly connection: Connection;
  /** The last frame shown; null = nothing to resume from. */
  readonly cursor: StreamId | null;
  /** When the stream was last known alive, for "away 42 s". */
  readonly lostAt: number | null;
  /** Set between a `reset` and its snapshot. */
  readonly isReset: boolean;
  readonly me: Self | null;
  readonly room: RoomView | null;
  readonly vitals: Vitals | null;
  readonly isFighting: boolean;
  /** When what only this mind sees is gone, wall time, ms; null = it sees none, or does not know. */
  readonly phantomUntil: number | null;
  readonly clock: ClockView | null;
  /** The newest offset shown by each volatile kind; an older one is ignored. */
  readonly versions: Readonly<Record<'vitals' | 'clock' | 'presence', number>>;
  /** How many are in the world. */
  readonly online: number | null;
  readonly map: MapView | null;
  /** The server has a newer page; it is never loaded unasked. */
  readonly isOutdated: boolean;
  readonly entries: readonly Entry[];
  /** Lines that wait for the answer to the command that they speak of. */
  readonly afterthoughts: readonly Afterthought[];
  /** Channel lines and whispers, newest last. */
  readonly talk: readonly FrameData[];
  readonly held: readonly Held[];
}

/** What waits for a connection; a twenty-first is refused in words. */
export const MAX_HELD = 20;
export const MAX_TALK = 100;

export const initialState: PageState = {
  now: 0,
  connection: { kind: 'connecting' },
  cursor: null,
  lostAt: null,
  isReset: false,
  me: null,
  room: null,
  vitals: null,
  isFighting: false,
  phantomUntil: null,
  clock: null,
  versions: { vitals: -1, clock: -1, presence: -1 },
  online: null,
  map: null,
  isOutdated: false,
  entries: [],
  afterthoughts: [],
  talk: [],
  held: [],
};
