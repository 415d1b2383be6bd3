import { type IntentOf } from '../../model/intent';
import { type Exit } from '../../model/room';
import { type ActorTurn, type Verdict } from '../rule';
import { accessRefusal } from '../locks/access';
import { wardRefusal } from '../mind/ward';
import { inSequence } from '../in-sequence';
import { withFollowers } from '../party/trail';
import { leftInDark, takesLight } from '../sky/light-borne';
import { refused } from '../verdicts';
import { exitNamed, isDirection, noExit, oppositeOf, othersIn, stateOf } from '../walk/exits';
import { relocate } from '../walk/relocate';

/** Through an exit into the next room, with all that is carried. */
export function move(turn: ActorTurn, { exit: word }: IntentOf<'move'>): Verdict {
  const { world, actor } = turn;
  const here = world.content.rooms.get(actor.room);
  const exit = here && exitNamed(here, word, actor.found);
  return exit === undefined ? refused('exit.none', noExit(word)) : through(turn, exit);
}

/** So does everybody who follows, if they may. */
function through(turn: ActorTurn, exit: Exit, how?: 'followed'): Verdict {
  const { world, actor } = turn;
  const kept = wardRefusal(turn);
  if (kept !== null) return refused(kept.code, kept.text);
  const state = stateOf(world, exit);
  if (state === 'locked') return refused('exit.locked', `The way ${wayOf(exit)} is locked.`);
  const there = world.content.rooms.get(exit.target);
  if (state === 'blocked' || there === undefined)
    return refused('exit.blocked', `The way ${wayOf(exit)} is blocked.`);
  const { capacity } = there.attributes;
  const isFull = capacity !== undefined && othersIn(world, there.id, actor.id).length >= capacity;
  if (isFull) return refused('room.full', `${there.name} is full. Nobody else fits in.`);
  const no = accessRefusal(world, actor, there);
  if (no !== null) return refused(no.code, no.text);
  const journey = {
    to: there,
    exit: exit.word,
    arrivesFrom: oppositeOf(exit.word),
    ...(how !== undefined && { how }),
  };
  const walk = (now: ActorTurn): Verdict =>
    relocate(now, now === turn ? actor : (now.world.character(actor.id) ?? actor), journey);
  const gone = withFollowers(turn, walk, (later) => through(later, exit, 'followed'));
  return gone.kind === 'done' && how === undefined && takesLight(turn, actor)
    ? inSequence(turn, [() => gone, (later) => leftInDark(later, actor.room)])
    : gone;
}

const wayOf = ({ word }: Exit): string => (isDirection(word) ? word : `by the ${word}`);
