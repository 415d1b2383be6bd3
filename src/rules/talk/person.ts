import { type Character } from '../../model/character';
import { type WorldView } from '../view';

/** Fewer letters than these could be anybody. */
const MIN_PREFIX = 3;

/** Somebody in the world: by name, or by a beginning of three letters that only one name has. */
export function personNamed(world: WorldView, text: string): Character | undefined {
  const exact = world.named(text);
  if (exact !== undefined || text.length < MIN_PREFIX) return exact;
  const asked = text.toLowerCase();
  let found: Character | undefined;
  for (const character of world.everyone()) {
    if (!character.name.toLowerCase().startsWith(asked)) continue;
    if (found !== undefined) return undefined;
    found = character;
  }
  return found;
}
