import { type Change } from '../../model/batch';
import { type Character } from '../../model/character';
import { type GameEvent } from '../../model/event';
import { type PlayerId } from '../../model/ids';
import { inSequence } from '../in-sequence';
import { type Turn, type Verdict } from '../rule';
import { done, NOTHING } from '../verdicts';
import { detached, followEvent } from './train';

/** Somebody no longer follows; both are told. Nothing, if they follow nobody. */
export function followingEnds(turn: Turn, follower: PlayerId, because?: string): Verdict {
  const { world } = turn;
  const own = world.character(follower);
  const { follows } = world.presence(follower);
  if (own === undefined || follows === null) return NOTHING;
  const leader = world.character(follows);
  if (leader === undefined) return done(detached(world, follower), []);
  const what = { isFollowing: false, ...(because !== undefined && { because }) };
  return done(detached(world, follower), [followEvent(turn, { follower: own, leader }, what)]);
}

/** Somebody follows nobody, and nobody follows them: a fight has begun, or one is out of sight of all. */
export function allFollowingEnds(turn: Turn, player: PlayerId): Verdict {
  const { followers = [] } = turn.world.presence(player);
  return inSequence(
    turn,
    [player, ...followers].map((one) => (later: Turn) => followingEnds(later, one)),
  );
}

/** Somebody goes out of the world: what that changes for those who go with them. */
export function partedFrom(
  turn: Turn,
  leaver: Character,
): { readonly changes: readonly Change[]; readonly events: readonly GameEvent[] } {
  const { follows, followers } = turn.world.presence(leaver.id);
  if (follows === null && followers === undefined) return NOTHING;
  const verdict = allFollowingEnds(turn, leaver.id);
  return verdict.kind === 'done' ? verdict : NOTHING;
}
