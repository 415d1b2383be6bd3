import { type Change } from '../../model/batch';
import { type IntentOf } from '../../model/intent';
import { type Exit, type Room } from '../../model/room';
import { type GameEvent } from '../../model/event';
import { roomView } from '../room-view';
import { type ActorTurn, type Verdict } from '../rule';
import { done, refused } from '../verdicts';
import { viewerChange } from '../viewer-of';
import { exitNamed, isDirection, noExit, oppositeOf, othersIn, stateOf } from '../walk/exits';
import { rezoned } from '../walk/rezoned';

/** Through an exit into the next room, with all that is carried. */
export function move(turn: ActorTurn, { exit: word }: IntentOf<'move'>): Verdict {
  const { world, actor } = turn;
  const here = world.content.rooms.get(actor.room);
  const exit = here && exitNamed(here, word);
  if (exit === undefined) return refused('exit.none', noExit(word));
  const state = stateOf(world, exit);
  if (state === 'locked') return refused('exit.locked', `The way ${wayOf(exit)} is locked.`);
  const there = world.content.rooms.get(exit.target);
  if (state === 'blocked' || there === undefined)
    return refused('exit.blocked', `The way ${wayOf(exit)} is blocked.`);
  const { capacity } = there.attributes;
  const isFull = capacity !== undefined && othersIn(world, there.id, actor.id).length >= capacity;
  if (isFull) return refused('room.full', `${there.name} is full. Nobody else fits in.`);
  return through(turn, exit, there);
}

function through(turn: ActorTurn, exit: Exit, there: Room): Verdict {
  const { world, actor } = turn;
  const after = { ...actor, room: there.id, zone: there.zone };
  const known = world.explored(actor.id);
  const event: GameEvent = {
    type: 'player.moved',
    at: turn.now,
    zone: actor.zone,
    audience: { kind: 'rooms', rooms: [actor.room, there.id] },
    actor: actor.id,
    actorName: actor.name,
    actorAccount: actor.account,
    correlationId: turn.correlationId,
    commandId: turn.commandId,
    viewer: viewerChange(actor, after),
    from: actor.room,
    to: there.id,
    exit: exit.word,
    arrivesFrom: oppositeOf(exit.word),
    view: roomView(world, there, {
      id: actor.id,
      explored: known,
      isThere: actor.room === there.id,
    }),
  };
  const changes: Change[] = [{ kind: 'character', character: after }];
  if (!known.has(there.id)) changes.push({ kind: 'explored', player: actor.id, room: there.id });
  changes.push(...rezoned(world, actor, there.zone));
  return done(changes, [event]);
}

const wayOf = ({ word }: Exit): string => (isDirection(word) ? word : `by the ${word}`);
