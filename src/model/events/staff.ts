import { type PlayerId } from '../ids';
import { type Role } from '../role';
import { type Fact } from './fact';

/** A line from staff to everyone. */
export interface SystemAnnounced extends Fact<'system.announced'> {
  readonly text: string;
}

/** Something that staff did to a player; told to the player. */
interface Done<TType extends string> extends Fact<TType> {
  readonly target: PlayerId;
  readonly targetName: string;
}
/** Kept from speaking, or free to speak again. */
export interface PlayerMuted extends Done<'player.muted'> {
  readonly isMuted: boolean;
  /** null = everywhere. */
  readonly channel: string | null;
  /** null = until it is taken back. */
  readonly minutes: number | null;
  readonly reason: string;
}
/** Shown the door; that somebody has left, another event says. */
export interface PlayerKicked extends Done<'player.kicked'> {
  readonly reason: string;
}
/** Now of the staff, or no longer. */
export interface RoleChanged extends Done<'role.changed'> {
  readonly role: Role | 'none';
}
/** A number of theirs is another. */
export interface PlayerCorrected extends Done<'player.corrected'> {
  readonly stat: string;
  readonly value: number;
}
/** Those who come from there are shown the door. Told to nobody: the streams end. */
export interface AddressKicked extends Fact<'address.kicked'> {
  readonly address: string;
}
/** The countdown is over. Told to nobody: the server stops. */
export interface ShutdownDue extends Fact<'shutdown.due'> {
  readonly reason: string;
}

/** What staff does that others see. */
export type StaffEvent =
  | SystemAnnounced
  | PlayerMuted
  | PlayerKicked
  | RoleChanged
  | PlayerCorrected
  | AddressKicked
  | ShutdownDue;

/** Their types; the compiler asks for each. */
export const STAFF_EVENTS: Readonly<Record<StaffEvent['type'], true>> = {
  'system.announced': true,
  'player.muted': true,
  'player.kicked': true,
  'role.changed': true,
  'player.corrected': true,
  'address.kicked': true,
  'shutdown.due': true,
};
