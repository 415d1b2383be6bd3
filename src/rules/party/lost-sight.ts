import { type Character } from '../../model/character';
import { type PlayerId } from '../../model/ids';
import { inSequence } from '../in-sequence';
import { type Turn, type Verdict } from '../rule';
import { type Arrival } from '../walk/arrival';
import { followingEnds } from './unfollowing';

/** Who is moved out of sight of those they go with no longer goes with them; who walks has them come along before this. */
export const lostSight: Arrival = {
  concerns: ({ world }, { id }) => {
    const { follows, followers } = world.presence(id);
    return follows !== null || followers !== undefined;
  },
  happen: (turn, arrived) => {
    const { follows, followers = [] } = turn.world.presence(arrived.id);
    const own = follows !== null && isElsewhere(turn, arrived, follows) ? [arrived.id] : [];
    const theirs = followers.filter((one) => isElsewhere(turn, arrived, one));
    return inSequence(turn, [...own, ...theirs].map(ending));
  },
};

const isElsewhere = ({ world }: Turn, { room }: Character, other: PlayerId): boolean =>
  world.character(other)?.room !== room;

const ending =
  (one: PlayerId) =>
  (later: Turn): Verdict =>
    followingEnds(later, one);
