import { type Character } from '../../model/character';
import { type Refusal } from '../../model/outcome';
import { type Room } from '../../model/room';
import { type AccessRequirement } from '../../model/sub-zone';
import { carriedBy } from '../things/carried';
import { type WorldView } from '../view';

/** Why somebody may not come into a room from another sub-zone, as its laws are (game.md section 2); null = they may. */
export function accessRefusal(world: WorldView, who: Character, to: Room): Refusal | null {
  const { rooms, subZones } = world.content;
  const asked = subZones.get(to.subZone)?.rules.accessRequirements;
  if (asked === undefined || asked.length === 0) return null;
  if (rooms.get(who.room)?.subZone === to.subZone) return null;
  const missing = asked.find((one) => !isMet(world, who, one));
  return missing === undefined ? null : { code: 'access.denied', text: said(world, missing) };
}

function isMet(world: WorldView, who: Character, asked: AccessRequirement): boolean {
  switch (asked.kind) {
    case 'level':
      return who.level >= asked.level;
    case 'profession':
      return who.profession === asked.profession;
    case 'item':
      return carriedBy(world, who.id).some(({ prototype }) => prototype === asked.item);
  }
}

function said({ content }: WorldView, asked: AccessRequirement): string {
  switch (asked.kind) {
    case 'level':
      return `You are turned back. Come again when you are of level ${asked.level}.`;
    case 'profession':
      return `You are turned back. This way is for those who are of the trade of a ${asked.profession}.`;
    case 'item': {
      const name = content.items.get(asked.item)?.name ?? 'something that you do not have';
      return `You are turned back. Nobody comes this way without ${name}.`;
    }
  }
}
