import { followingEnds } from '../party/unfollowing';
import { type ActorTurn, type Verdict } from '../rule';
import { refused } from '../verdicts';

/** Goes one's own way again. */
export function unfollow(turn: ActorTurn): Verdict {
  return turn.world.presence(turn.actor.id).follows === null
    ? refused('target.none', 'You follow nobody.')
    : followingEnds(turn, turn.actor.id);
}
