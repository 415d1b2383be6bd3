import { type Character } from '../../model/character';
import { type WorldView } from '../view';
import { othersIn } from '../walk/exits';

/** Somebody else in the room: by name, or by how the name begins. */
export function playerHere(
  world: WorldView,
  { id, room }: Character,
  text: string,
): Character | undefined {
  const asked = text.trim().toLowerCase();
  const others = othersIn(world, room, id).flatMap((one) => world.character(one.id) ?? []);
  return (
    others.find(({ name }) => name.toLowerCase() === asked) ??
    others.find(({ name }) => asked !== '' && name.toLowerCase().startsWith(asked))
  );
}
