import { type Character } from '../../model/character';
import { type Room } from '../../model/room';
import { type Verdict } from '../rule';
import { personNamed } from '../talk/person';
import { fits, wordsOf } from '../things/target';
import { refused } from '../verdicts';
import { type WorldView } from '../view';

/** Who asks, and of which world. */
export interface Asker {
  readonly actor: Character;
  readonly world: WorldView;
}

/** A room by its id, by the end of it, or by its name; of several the first. `here` is where the actor is. */
export function roomNamed({ world, actor }: Asker, text: string): Room | undefined {
  const asked = text.trim().toLowerCase();
  const { rooms } = world.content;
  if (asked === 'here') return rooms.get(actor.room);
  const all = [...rooms.values()];
  const typed = wordsOf(asked);
  return (
    all.find(({ id }) => id.toLowerCase() === asked) ??
    all.find(({ name }) => name.toLowerCase() === asked) ??
    all.find(({ id }) => id.toLowerCase().endsWith(`_${asked}`)) ??
    all.find(({ name }) => fits(typed, wordsOf(name)))
  );
}

/** Somebody in the world; `me` is the actor. */
export const playerNamed = ({ actor, world }: Asker, name: string): Character | undefined =>
  name.toLowerCase() === 'me' ? actor : personNamed(world, name);

export const noRoom = (text: string): Verdict =>
  refused('target.none', `There is no room “${text}”. Give its name, or its id.`);

export const nobody = (name: string): Verdict =>
  refused('target.none', `Nobody called “${name}” is in the world.`);

/** Against an admin only an admin may act. */
export const outOfReach = ({ name }: Character): Verdict =>
  refused('verb.forbidden', `${name} is an admin: only another may do that.`);
