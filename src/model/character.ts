import { type AccountId, type PartyId, type PlayerId, type RoomId, type ZoneId } from './ids';
import { type Effect, type Life } from './life';
import { type Mind } from './mind';
import { type Profession } from './profession';
import { type Role, type Silence } from './role';
import { type Stats } from './stats';
import { type Ignore } from './viewer';

export type Posture = 'standing' | 'sitting' | 'lying';
export type Settings = Readonly<Record<'reader' | 'brief' | 'numbers' | 'echo', boolean>>;

/** What a character is and carries through time. Immutable; a change is a new one. */
export interface Character {
  readonly id: PlayerId;
  readonly account: AccountId;
  readonly name: string;
  readonly isGuest: boolean;
  readonly profession: Profession;
  readonly stats: Stats;
  readonly level: number;
  readonly xp: number;
  readonly room: RoomId;
  readonly zone: ZoneId;
  /** Its room's; absent = not known until it next comes into a room. */
  readonly subZone?: string;
  readonly inWorld: boolean;
  /** Has not been given its profession's kit yet. */
  readonly isNew: boolean;
  /** How it last left the world; null = it is there, or never was. */
  readonly leftBy?: 'quit' | 'linkdead' | 'rest' | 'kicked' | null;
  readonly posture: Posture;
  /** Health. */
  readonly dp: number;
  /** In hundredths. */
  readonly lucidity: number;
  readonly mp: number;
  /** Cents. */
  readonly purse: number;
  readonly channels: readonly string[];
  readonly ignores: readonly Ignore[];
  readonly aliases: Readonly<Record<string, string>>;
  readonly settings: Settings;
  /** Absent = alive. */
  readonly life?: Life;
  /** Absent = a sound one. */
  readonly mind?: Mind;
  /** Absent = none. */
  readonly effects?: readonly Effect[];
  /** The last rest location used; absent = none yet. */
  readonly restRoom?: RoomId;
  /** Hidden ways that it has found, as `room|word`; absent = none. */
  readonly found?: readonly string[];
  /** How far it is in the tutorial; absent = it is not in it. */
  readonly tutorial?: number;
  /** World time, ms, at which it is given a hint there; absent = it has had it. */
  readonly hintAt?: number;
  /** Absent = none. */
  readonly roles?: readonly Role[];
  /** Of these, those that its account brings (setting `ADMINS`); absent = none. */
  readonly broughtRoles?: readonly Role[];
  /** By staff; absent = none. */
  readonly silences?: readonly Silence[];
  /** Absent = none. */
  readonly party?: PartyId;
}
