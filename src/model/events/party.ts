import { type PlayerId } from '../ids';
import { type Act, type Fact } from './fact';

export interface PlayerFollowed extends Act<'player.followed'> {
  readonly target: PlayerId;
  readonly targetName: string;
  readonly isFollowing: boolean;
  /** What kept the follower back, in words; absent = nothing did. */
  readonly because?: string;
}
/** Somebody was asked to join; who founds a party by it is in it from then on. */
export interface PartyInvited extends Act<'party.invited'> {
  readonly target: PlayerId;
  readonly targetName: string;
  /** How long it stands. */
  readonly forMs: number;
}
/** Whoever was asked did not answer in time. */
export interface PartyLapsed extends Fact<'party.lapsed'> {
  readonly target: PlayerId;
  readonly targetName: string;
  /** Who leads the party. */
  readonly leaderName: string;
}
export interface PartyJoined extends Act<'party.joined'> {
  /** The others' names, the leader's first. */
  readonly others: readonly string[];
}
export interface PartyLeft extends Act<'party.left'> {
  /** Who leads it from now on; null = who led it before. */
  readonly newLeader: string | null;
}
/** The leader has sent a member away. */
export interface PartyKicked extends Act<'party.kicked'> {
  readonly target: PlayerId;
  readonly targetName: string;
}
/** A member was out of the world for too long. */
export interface PartyDropped extends Fact<'party.dropped'> {
  readonly target: PlayerId;
  readonly targetName: string;
  readonly newLeader: string | null;
}
/** Nobody else is left in it. */
export interface PartyEnded extends Act<'party.ended'> {
  /** Nobody ever came to it, and that has been told. */
  readonly isQuiet?: true;
}

/** What happens in parties, and between leaders and followers. */
export type PartyEvent =
  | PlayerFollowed
  | PartyInvited
  | PartyLapsed
  | PartyJoined
  | PartyLeft
  | PartyKicked
  | PartyDropped
  | PartyEnded;

/** Their types; the compiler asks for each. */
export const PARTY_EVENTS: Readonly<Record<PartyEvent['type'], true>> = {
  'player.followed': true,
  'party.invited': true,
  'party.lapsed': true,
  'party.joined': true,
  'party.left': true,
  'party.kicked': true,
  'party.dropped': true,
  'party.ended': true,
};
