import { type Change } from '../../model/batch';
import { type Corpse } from '../../model/corpse';
import { type GameEvent } from '../../model/event';
import { brandAs, type ItemId, type PrototypeId } from '../../model/ids';
import { type Item } from '../../model/item';
import { type Room } from '../../model/room';
import { phrase } from '../things/phrase';
import { prototypeOf } from '../things/prototype-of';
import { type Turn } from '../rule';

export const BODY: PrototypeId = brandAs('corpse');
export const COINS: PrototypeId = brandAs('coins');

/** So many of a kind. */
export interface Portion {
  readonly prototype: PrototypeId;
  readonly quantity: number;
}

/** A body that comes to lie in a room. */
export interface Body {
  readonly room: Room;
  readonly corpse: Omit<Corpse, 'kind' | 'zone' | 'purse'>;
  /** Comes into being with it. */
  readonly fresh: readonly Portion[];
  /** What the dead carried. */
  readonly things: readonly Item[];
}

/** What lies there then; of what is new of it nobody is told: the death is. */
export function layBody(
  turn: Turn,
  { room, corpse, fresh, things }: Body,
): { readonly changes: readonly Change[]; readonly events: readonly GameEvent[] } {
  const { zone } = room;
  const body: Item = {
    id: corpse.id,
    prototype: BODY,
    quantity: 1,
    location: { kind: 'room', room: room.id },
    zone,
  };
  const location = { kind: 'container', container: corpse.id } as const;
  const made = [
    body,
    ...portions(turn, corpse.id, fresh).map((one) => ({ ...one, location, zone })),
  ];
  return {
    changes: [
      ...made.map((item) => ({ kind: 'item' as const, item })),
      ...things.map((item) => ({ kind: 'item' as const, item: { ...item, location, zone } })),
      { kind: 'record', record: { kind: 'corpse', zone, purse: 0, ...corpse } },
    ],
    events: made.map((item) => createdEvent(turn, room, item)),
  };
}

/** In stacks as large as they may be; ids of their own. */
function portions(
  { world }: Turn,
  corpse: ItemId,
  fresh: readonly Portion[],
): readonly Pick<Item, 'id' | 'prototype' | 'quantity'>[] {
  return fresh
    .flatMap(({ prototype, quantity }) => {
      const size = Math.max(1, world.content.items.get(prototype)?.stack ?? quantity);
      return Array.from({ length: Math.ceil(quantity / size) }, (_, n) => ({
        prototype,
        quantity: Math.min(size, quantity - n * size),
      }));
    })
    .map((portion, n) => ({ ...portion, id: brandAs<ItemId>(`${corpse}-${n + 1}`) }));
}

const createdEvent = (
  { world, now: at, correlationId }: Turn,
  { id: room, zone }: Room,
  item: Item,
): GameEvent => ({
  type: 'item.created',
  at,
  zone,
  audience: { kind: 'room', room },
  correlationId,
  item: phrase(prototypeOf(world, item), item.quantity),
  quantity: item.quantity,
  room,
  isQuiet: true,
});
