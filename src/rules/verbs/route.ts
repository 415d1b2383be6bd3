import { type IntentOf } from '../../model/intent';
import { type Room } from '../../model/room';
import { type ActorTurn, type Verdict } from '../rule';
import { fits, wordsOf } from '../things/target';
import { refused, told } from '../verdicts';
import { type Walked, type WorldView } from '../view';
import { stateOf } from '../walk/exits';
import { exitsSeen, type Found } from '../walk/ways';

interface Way {
  readonly room: Room;
  readonly steps: readonly string[];
}

/** The shortest way over walked rooms to the nearest one of that name. */
export function route(turn: ActorTurn, { room: asked }: IntentOf<'route'>): Verdict {
  const { world, actor } = turn;
  const here = world.content.rooms.get(actor.room);
  const typed = wordsOf(asked);
  const explored = world.explored(actor.id);
  const isMeant = ({ id, name }: Room): boolean => id === asked || fits(typed, wordsOf(name));
  if (here !== undefined && isMeant(here)) return told(`You are in ${here.name}.`, { steps: [] });
  const way = here && nearest(world, here, { explored, found: actor.found, isMeant });
  if (way === undefined) return refused('route.none', `You know no way to “${asked}”.`);
  const { steps, room } = way;
  return told(`To ${room.name}: ${steps.join(', ')}.`, { room: room.name, steps });
}

/** Breadth-first: each walked room is entered once. */
function nearest(
  world: WorldView,
  here: Room,
  {
    explored,
    found,
    isMeant,
  }: {
    readonly explored: Walked;
    readonly found: Found;
    readonly isMeant: (room: Room) => boolean;
  },
): Way | undefined {
  const seen = new Set([here.id]);
  let edge: readonly Way[] = [{ room: here, steps: [] }];
  while (edge.length > 0) {
    const next: Way[] = [];
    for (const way of edge) {
      for (const { word, room } of openWays(world, way.room, found)) {
        if (seen.has(room.id) || !explored.has(room.id)) continue;
        seen.add(room.id);
        const found = { room, steps: [...way.steps, word] };
        if (isMeant(room)) return found;
        next.push(found);
      }
    }
    edge = next;
  }
  return undefined;
}

function openWays(
  world: WorldView,
  room: Room,
  found: Found,
): readonly { readonly word: string; readonly room: Room }[] {
  return exitsSeen(room, found).flatMap((exit) => {
    const next = world.content.rooms.get(exit.target);
    return next === undefined || stateOf(world, exit) !== 'open'
      ? []
      : [{ word: exit.word, room: next }];
  });
}
