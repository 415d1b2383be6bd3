import { type Busy } from './busy';
import { type PlayerId, type RoomId } from './ids';

/** A token bucket as it stood at `at`. */
export interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** Evaluations in a row in one room. Those of somebody who goes on being active count themselves: nothing is written. */
export interface Stay {
  readonly room: RoomId;
  /** Up to the one at `countedAt`. */
  readonly count: number;
  /** World time, ms; null = no more have come since, since nobody was active. */
  readonly countedAt: number | null;
}

/** Somebody whom one deranged mind sees, and nobody else. */
export interface Phantom {
  /** "a diver in a brass helmet" */
  readonly name: string;
  readonly room: RoomId;
  /** World time, ms, at which it is gone. */
  readonly until: number;
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
  /** What takes its time just now; null = nothing. Kept over a restart by a record `act`. */
  readonly busy: Busy | null;
  /** Whose steps it follows; null = nobody's. Kept over a restart by a record `following`. */
  readonly follows: PlayerId | null;
  /** Who follow it, in order; absent = nobody. */
  readonly followers?: readonly PlayerId[] | undefined;
  /** In which room its lucidity is evaluated, and how often in a row; null = not yet. */
  readonly stay: Stay | null;
  /** When it last met (or was greeted by) an NPC, by what it was and the NPC: `saw|rat-1`. */
  readonly met: Readonly<Record<string, number>>;
  /** However long it has been idle, it is not put to rest before: it fought. World time, ms; absent = nothing keeps it. */
  readonly keptUntil?: number | undefined;
  /** The last that it has seen; absent = none, or it is gone. */
  readonly phantom?: Phantom | undefined;
}
