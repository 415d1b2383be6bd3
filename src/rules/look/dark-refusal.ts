import { type ActorTurn } from '../rule';
import { isDarkTo } from '../sky/light';
import { refused, type Refused } from '../verdicts';

/** Why somebody sees none of what is here: there is no light. null = there is some. */
export function darkRefusal({
  world,
  actor: { id, room },
  now: at,
  numbers,
}: ActorTurn): Refused | null {
  const place = world.content.rooms.get(room);
  if (place === undefined || !isDarkTo(world, place, { id, when: { at, numbers } })) return null;
  return refused(
    'look.dark',
    'It is too dark to see that. Light a lamp, or go by the ways out: look names those.',
  );
}
