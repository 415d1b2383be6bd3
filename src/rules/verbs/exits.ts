import { isKeptIn } from '../mind/kept-in';
import { exitsLine } from '../room-lines';
import { type ActorTurn, type Verdict } from '../rule';
import { refused, told } from '../verdicts';
import { exitViews } from '../walk/exits';

/** The ways out; named where they have been walked. */
export function exits({ world, actor, now }: ActorTurn): Verdict {
  const room = world.content.rooms.get(actor.room);
  if (room === undefined) return refused('target.none', 'There is nothing around you.');
  const exits = exitViews(world, room, {
    explored: world.explored(actor.id),
    found: actor.found,
    isKeptIn: isKeptIn(world, actor, now),
  });
  return told(exitsLine(exits), { exits });
}
