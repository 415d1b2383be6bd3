import { type IntentOf } from '../../model/intent';
import { type Exit } from '../../model/room';
import { type ActorTurn, type Verdict } from '../rule';
import { accessRefusal } from '../locks/access';
import { wardRefusal } from '../mind/ward';
import { refused } from '../verdicts';
import { exitNamed, isDirection, noExit, oppositeOf, othersIn, stateOf } from '../walk/exits';
import { relocate } from '../walk/relocate';

/** Through an exit into the next room, with all that is carried. */
export function move(turn: ActorTurn, { exit: word }: IntentOf<'move'>): Verdict {
  const { world, actor } = turn;
  const kept = wardRefusal(turn);
  if (kept !== null) return refused(kept.code, kept.text);
  const here = world.content.rooms.get(actor.room);
  const exit = here && exitNamed(here, word, actor.found);
  if (exit === undefined) return refused('exit.none', noExit(word));
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
  return relocate(turn, actor, {
    to: there,
    exit: exit.word,
    arrivesFrom: oppositeOf(exit.word),
  });
}

const wayOf = ({ word }: Exit): string => (isDirection(word) ? word : `by the ${word}`);
