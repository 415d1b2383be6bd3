import { type Character } from '../../model/character';
import { type Room } from '../../model/room';
import { accessRefusal } from '../locks/access';
import { wardRefusal } from '../mind/ward';
import { type Turn } from '../rule';
import { othersIn } from '../walk/exits';
import { type Escape, escapesFrom } from './flight-odds';

/** Ways by which this player may run: those it could walk by, the hidden ones that it has found among them. */
export function playerEscapes(turn: Turn, who: Character, room: Room): readonly Escape[] {
  const { world, now } = turn;
  if (wardRefusal({ actor: who, now, world }) !== null) return [];
  return escapesFrom(world, room, who.found).filter(
    ({ to }) => hasSpace(turn, who, to) && accessRefusal(world, who, to) === null,
  );
}

function hasSpace({ world }: Turn, who: Character, { id, attributes }: Room): boolean {
  const { capacity } = attributes;
  return capacity === undefined || othersIn(world, id, who.id).length < capacity;
}
