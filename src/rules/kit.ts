import { type Character } from '../model/character';
import { type GameEvent } from '../model/event';
import { brandAs } from '../model/ids';
import { type Item } from '../model/item';
import { type Turn } from './rule';
import { phrase } from './things/phrase';
import { prototypeOf } from './things/prototype-of';

/** What the profession gives to one who comes in for the first time. */
export function kitOf(turn: Turn, { id, isNew, profession, zone }: Character): readonly Item[] {
  if (!isNew) return [];
  return turn.world.content.kits[profession].map((prototype, n) => ({
    id: brandAs(`kit-${id}-${n}`),
    prototype,
    quantity: 1,
    location: { kind: 'character', character: id },
    zone,
  }));
}

/** That these came into being; told to the one who has them. */
export const created = (
  turn: Turn,
  { id, room, zone }: Character,
  items: readonly Item[],
): readonly GameEvent[] =>
  items.map((item) => ({
    type: 'item.created',
    at: turn.now,
    zone,
    audience: { kind: 'player', player: id },
    correlationId: turn.correlationId,
    item: phrase(prototypeOf(turn.world, item), item.quantity),
    quantity: item.quantity,
    room,
  }));
