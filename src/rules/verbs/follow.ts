import { type Character } from '../../model/character';
import { type IntentOf } from '../../model/intent';
import { inSequence } from '../in-sequence';
import { attached, followEvent, frontOf, lengthOf } from '../party/train';
import { followingEnds } from '../party/unfollowing';
import { type ActorTurn, type Verdict } from '../rule';
import { playerHere } from '../things/player-here';
import { done, refused } from '../verdicts';
import { unfollow } from './unfollow';

/** Goes along with somebody here, wherever they walk; `follow me` is to go one's own way. */
export function follow(turn: ActorTurn, { whom }: IntentOf<'follow'>): Verdict {
  const { actor, world, numbers } = turn;
  const asked = whom.toLowerCase();
  if (asked === 'me' || asked === actor.name.toLowerCase()) return unfollow(turn);
  const leader = playerHere(world, actor, whom);
  if (leader === undefined)
    return refused('target.none', `You see nobody called “${whom}” here to follow.`);
  if (world.presence(actor.id).follows === leader.id)
    return done([], [], `You follow ${leader.name} already.`);
  const front = frontOf(world, leader.id);
  if (front === actor.id)
    return refused('follow.cycle', `${leader.name} goes where you go: you would walk in circles.`);
  const isSame = frontOf(world, actor.id) === front;
  const others = isSame ? 0 : lengthOf(world, actor.id);
  if (lengthOf(world, front) + others > numbers['follow.max'])
    return refused('verb.forbidden', `Too many go along with ${leader.name} already.`);
  return follows(turn, leader);
}

const follows = (turn: ActorTurn, leader: Character): Verdict =>
  inSequence(turn, [
    (later) => followingEnds(later, later.actor.id),
    (later) =>
      done(attached(later.world, later.actor.id, leader.id), [
        {
          ...followEvent(later, { follower: later.actor, leader }, { isFollowing: true }),
          audience: { kind: 'room', room: leader.room },
        },
      ]),
  ]);
