import { type ItemLocation, type Item } from '../../model/item';
import { brandAs, type PrototypeId, type RoomId } from '../../model/ids';
import { phrase } from '../things/phrase';
import { prototypeOf } from '../things/prototype-of';
import { type Turn } from '../rule';
import { done, type Done, NOTHING } from '../verdicts';
import { type Deed } from './goals';
import { BAGGAGE_CAR, COAT, indexOfGoal, LAMP_CLOSET, LANTERN } from './rooms';

/** What must lie where for the next one. */
interface Stock {
  readonly room: RoomId;
  readonly place: ItemLocation;
  readonly prototype: PrototypeId;
  /** Only one who has come no further than this brings another of it about: nobody can carry off many. */
  readonly until: number;
}

const STOCKS: readonly Stock[] = [
  {
    room: LAMP_CLOSET,
    place: { kind: 'room', room: LAMP_CLOSET },
    prototype: LANTERN,
    until: indexOfGoal('get-lantern'),
  },
  {
    room: BAGGAGE_CAR,
    place: { kind: 'room-container', room: BAGGAGE_CAR },
    prototype: COAT,
    until: indexOfGoal('get-coat'),
  },
];

/** Where one was taken, or is missing, there is another. `from`: how far they had come before. */
export function restocked(turn: Turn, { world, who }: Deed, from: number): Done {
  const stock = STOCKS.find(({ room }) => room === who.room);
  const isThere =
    stock === undefined ||
    from > stock.until ||
    world.itemsAt(stock.place).some(({ prototype }) => prototype === stock.prototype);
  if (isThere || !world.content.items.has(stock.prototype)) return NOTHING;
  const { prototype, place: location } = stock;
  const id: Item['id'] = brandAs(`restock-${prototype}-${who.id}-${turn.now}`);
  const item: Item = { id, prototype, quantity: 1, location, zone: who.zone };
  return done(
    [{ kind: 'item', item }],
    [
      {
        type: 'item.created',
        at: turn.now,
        zone: who.zone,
        audience: { kind: 'room', room: who.room },
        correlationId: turn.correlationId,
        item: phrase(prototypeOf(world, item), 1),
        quantity: 1,
        room: who.room,
        isQuiet: true,
      },
    ],
  );
}
