import { type Placement } from '../model/content';
import { brandAs, type ItemId } from '../model/ids';
import { type Item, type ItemLocation } from '../model/item';
import { births } from './npc/population';
import { newborn } from './npc/spawn';
import { type Turn, type Verdict } from './rule';
import { done } from './verdicts';

/** The first things of a world and who lives in it, as its files say; told to nobody, as nobody is there yet. */
export function seed(turn: Turn): Verdict {
  const { content } = turn.world;
  const placed: Item[] = [];
  for (const placement of content.placements) {
    const zone = content.rooms.get(placement.room)?.zone;
    const prototype = content.items.get(placement.prototype);
    if (zone === undefined || prototype === undefined) continue;
    const location = locationOf(placement, placed);
    for (const quantity of stacksOf(placement.quantity, prototype.stack))
      placed.push({ id: idOf(placed), prototype: prototype.id, quantity, location, zone });
  }
  const living = [...births(turn)].map((birth) => newborn(turn, birth));
  return done(
    [
      ...placed.map((item) => ({ kind: 'item' as const, item })),
      ...living.map((record) => ({ kind: 'record' as const, record })),
    ],
    [],
  );
}

const idOf = (placed: readonly Item[]): ItemId => brandAs(`seed-${placed.length + 1}`);

/** In the room, its own container, or a container placed there before; if that is missing, in the room. */
function locationOf({ room, inside }: Placement, placed: readonly Item[]): ItemLocation {
  if (inside === 'room-container') return { kind: 'room-container', room };
  const container = placed.find(
    ({ prototype, location }) =>
      prototype === inside && location.kind === 'room' && location.room === room,
  );
  return container === undefined
    ? { kind: 'room', room }
    : { kind: 'container', container: container.id };
}

/** 25 candles by tens: 10, 10 and 5. */
function stacksOf(quantity: number, stack: number): readonly number[] {
  const size = Math.max(1, stack);
  const count = Math.ceil(quantity / size);
  return Array.from({ length: count }, (_, n) => Math.min(size, quantity - n * size));
}
