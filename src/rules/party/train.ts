import { type Change } from '../../model/batch';
import { type Character } from '../../model/character';
import { type PlayerFollowed } from '../../model/events/party';
import { type PlayerId, SOCIAL } from '../../model/ids';
import { actOf } from '../act';
import { type Turn } from '../rule';
import { type WorldView } from '../view';

/** Who is in front of everybody that somebody goes with: perhaps themselves. */
export function frontOf(world: WorldView, player: PlayerId): PlayerId {
  let front = player;
  for (
    let next = world.presence(front).follows;
    next !== null;
    next = world.presence(front).follows
  )
    front = next;
  return front;
}

/** How many come along when somebody walks, themselves included. */
export function lengthOf(world: WorldView, player: PlayerId): number {
  const { followers = [] } = world.presence(player);
  return followers.reduce((sum, one) => sum + lengthOf(world, one), 1);
}

/** The one follows the other from now on; it followed nobody before. */
export const attached = (
  world: WorldView,
  follower: PlayerId,
  leader: PlayerId,
): readonly Change[] => [
  ...tied(world, follower, leader),
  { kind: 'record', record: { kind: 'following', id: follower, zone: SOCIAL, leader } },
];

/** It follows nobody from now on. */
export const detached = (world: WorldView, follower: PlayerId): readonly Change[] =>
  world.presence(follower).follows === null
    ? []
    : [...untied(world, follower), forgotten(follower)];

/** What is kept of its following is no more. */
export const forgotten = (follower: PlayerId): Change => ({
  kind: 'record-gone',
  of: 'following',
  id: follower,
});

/** As `attached`, where it is kept already. */
export function tied(world: WorldView, follower: PlayerId, leader: PlayerId): readonly Change[] {
  const [own, theirs] = [world.presence(follower), world.presence(leader)];
  const followers = [...(theirs.followers ?? []), follower];
  return [
    { kind: 'presence', player: follower, presence: { ...own, follows: leader } },
    { kind: 'presence', player: leader, presence: { ...theirs, followers } },
  ];
}

/** As `detached`, while it is still kept. */
export function untied(world: WorldView, follower: PlayerId): readonly Change[] {
  const own = world.presence(follower);
  if (own.follows === null) return [];
  const leader = own.follows;
  const free: Change = { kind: 'presence', player: follower, presence: { ...own, follows: null } };
  if (world.character(leader) === undefined) return [free];
  const theirs = world.presence(leader);
  const rest = (theirs.followers ?? []).filter((id) => id !== follower);
  const followers = rest.length === 0 ? undefined : rest;
  return [free, { kind: 'presence', player: leader, presence: { ...theirs, followers } }];
}

/** That somebody follows somebody, or no longer does. */
export function followEvent(
  turn: Turn,
  who: {
    readonly follower: Character;
    readonly leader: Pick<Character, 'id' | 'name'>;
  },
  what: Pick<PlayerFollowed, 'isFollowing' | 'because'>,
): PlayerFollowed {
  const { follower, leader } = who;
  return {
    type: 'player.followed',
    at: turn.now,
    zone: follower.zone,
    audience: { kind: 'players', players: [follower.id, leader.id] },
    ...actOf(turn, follower),
    target: leader.id,
    targetName: leader.name,
    ...what,
  };
}
