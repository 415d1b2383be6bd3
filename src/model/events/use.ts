import { type PlayerId, type RoomId } from '../ids';
import { type Slot } from '../item';
import { type RoomView } from '../views';
import { type Act, type Fact } from './fact';

export interface ItemWorn extends Act<'item.worn'> {
  readonly room: RoomId;
  /** "a wool coat" */
  readonly item: string;
  readonly slot: Slot;
  /** false = taken off. */
  readonly isWorn: boolean;
}
/** Eaten, drunk, or otherwise gone. */
export interface ItemUsed extends Act<'item.used'> {
  readonly room: RoomId;
  readonly item: string;
  /** What the one who uses it is told. */
  readonly used: string;
}
/** Things that are no more. */
export interface ItemDestroyed extends Fact<'item.destroyed'> {
  readonly item: string;
  readonly quantity: number;
  readonly room: RoomId;
  /** Another event tells of it. */
  readonly isQuiet?: boolean;
}
export interface LightTurned extends Act<'light.turned'> {
  readonly room: RoomId;
  readonly item: string;
  /** One of a stack of which more are left. */
  readonly isOfMany?: true;
  readonly isLit: boolean;
  /** Where the room was dark, or is now: the room as it is now, for the one who did it. */
  readonly view?: RoomView;
}
/** It has grown light, or dark, about somebody by another's doing: the room as it is now, for them alone. */
export interface RoomShown extends Act<'room.shown'> {
  readonly room: RoomId;
  readonly isDark: boolean;
  readonly view: RoomView;
}
/** A light has burnt down. */
export interface LightOut extends Fact<'light.out'> {
  readonly room: RoomId;
  readonly item: string;
  /** Who has it; null = it lies about. */
  readonly target: PlayerId | null;
  readonly targetName: string | null;
}
/** Somebody has been at a lock. */
export interface LockTurned extends Act<'lock.turned'> {
  readonly room: RoomId;
  /** "the way down", "an oak press" */
  readonly what: string;
  /** `held`: it was forced, and held; `broken`: for good. */
  readonly how: 'unlock' | 'lock' | 'close' | 'force' | 'broken' | 'held';
  /** The room with its ways out as they are now, for the one who did it. */
  readonly view?: RoomView;
}
/** A locked way was opened from its other side. */
export interface ExitOpened extends Fact<'exit.opened'> {
  readonly room: RoomId;
  readonly exit: string;
}
/** It has locked itself, or was locked from its other side. */
export interface ExitLocked extends Fact<'exit.locked'> {
  readonly room: RoomId;
  readonly exit: string;
}
/** Somebody has searched a room to the end. */
export interface RoomSearched extends Act<'room.searched'> {
  readonly room: RoomId;
  /** The words of the ways found. */
  readonly found: readonly string[];
  /** The room with what was found, for the one who did it. */
  readonly view?: RoomView;
}

/** What is done with things, beside moving them. */
export type UseEvent =
  | ItemWorn
  | ItemUsed
  | ItemDestroyed
  | LightTurned
  | RoomShown
  | LightOut
  | LockTurned
  | ExitOpened
  | ExitLocked
  | RoomSearched;

/** Their types; the compiler asks for each. */
export const USE_EVENTS: Readonly<Record<UseEvent['type'], true>> = {
  'item.worn': true,
  'item.used': true,
  'item.destroyed': true,
  'light.turned': true,
  'room.shown': true,
  'light.out': true,
  'lock.turned': true,
  'exit.opened': true,
  'exit.locked': true,
  'room.searched': true,
};
