import { type Busy } from './busy';
import { type PlayerId, type RoomId } from './ids';

/** A token bucket as it stood at `at`. */
export interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** What is true of a character only while it is in the world; never stored. Times are world time, ms. */
export interface Presence {
  /** When the last connection was lost; null = connected. */
  readonly linkdeadAt: number | null;
  /** Whether the room has been told. */
  readonly isToldLinkdead: boolean;
  /** Until then nobody may attack it, and it nobody. */
  readonly wardUntil: number;
  readonly lastActiveAt: number;
  /** Whom `reply` answers. */
  readonly lastWhisperer: string | null;
  /** By what is limited: `say`, `global`, `whisper`. */
  readonly buckets: Readonly<Record<string, Bucket>>;
  /** What takes its time just now; null = nothing. */
  readonly busy: Busy | null;
  /** Whose steps it follows; null = nobody's. */
  readonly follows: PlayerId | null;
  /** In which room how many evaluations of its lucidity have been, in a row; null = none yet. */
  readonly stay: { readonly room: RoomId; readonly count: number } | null;
  /** When it last met (or was greeted by) an NPC, by what it was and the NPC: `saw|rat-1`. */
  readonly met: Readonly<Record<string, number>>;
}
