import { broken } from '../acts/timed-act';
import { type PlayerId } from '../../model/ids';
import { stateRefusal } from '../gate';
import { inSequence } from '../in-sequence';
import { type ActorTurn, type Verdict } from '../rule';
import { type Done, done, NOTHING } from '../verdicts';
import { withChanges } from '../with-changes';
import { followEvent, forgotten, tied, untied } from './train';

/** A step through an exit, as the rule of walking has it. */
export type Step = (turn: ActorTurn) => Verdict;

/**
 * Somebody walks, and those who follow come along by the same step, each with their own followers. Who cannot stays, is told why, and no
 * longer follows.
 *
 * Where nobody follows it costs one look-up.
 */
export function withFollowers(turn: ActorTurn, walk: Step, step: Step): Verdict {
  const leader = turn.actor;
  const { followers } = turn.world.presence(leader.id);
  if (followers === undefined) return walk(turn);
  const all = inSequence(turn, [
    // So that a leader who is gone first does not lose sight of them.
    ...followers.map((id) => (later: ActorTurn) => done(untied(later.world, id), [])),
    walk,
    ...followers.map((id) => (later: ActorTurn) => comesAlong(later, id, step)),
  ]);
  return all;
}

/** `turn.actor` is the leader as it was in the room that it left. */
function comesAlong(turn: ActorTurn, id: PlayerId, step: Step): Verdict {
  const { world, actor: leader } = turn;
  const follower = world.character(id);
  if (follower === undefined) return NOTHING;
  const own: ActorTurn = {
    ...turn,
    actor: follower,
    draw: (n, whose = id) => turn.draw(n, whose),
  };
  const stays = (because?: string): Done =>
    done(
      [forgotten(id)],
      [
        followEvent(
          turn,
          { follower, leader },
          { isFollowing: false, ...(because !== undefined && { because }) },
        ),
      ],
    );
  if (follower.room !== leader.room || world.presence(id).linkdeadAt !== null) return stays();
  const no = stateRefusal(own, 'move');
  if (no !== null) return stays(no.text);
  const free = broken(turn, follower);
  const verdict = step({ ...own, world: withChanges(world, free.changes) });
  if (verdict.kind === 'refused') return stays(verdict.text);
  if (verdict.kind !== 'done') return stays();
  const changes = [...free.changes, ...verdict.changes];
  const after = withChanges(world, changes);
  const isThere = after.character(id)?.room === after.character(leader.id)?.room;
  const more = isThere ? done(tied(after, id, leader.id), []) : stays();
  return done([...changes, ...more.changes], [...free.events, ...verdict.events, ...more.events]);
}
