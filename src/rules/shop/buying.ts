import { type Change } from '../../model/batch';
import { type GameEvent } from '../../model/event';
import { brandAs, type ItemId } from '../../model/ids';
import { type IntentOf } from '../../model/intent';
import { type Item, type ItemLocation } from '../../model/item';
import { dollars } from '../own/dollars';
import { type ActorTurn, type Verdict } from '../rule';
import { packRefusal } from '../things/capacity';
import { capital, phrase } from '../things/phrase';
import { transfer } from '../things/transfer';
import { withItems } from '../things/with-items';
import { done, refused, type Refused } from '../verdicts';
import { type Counter, counterHere } from './counter';
import { type Good, goodNamed } from './goods';
import { traded } from './trade';

/**
 * So many of a good for money, or none at all: things come into being, cents go from the purse to the till.
 *
 * Purse and till together stay as they are, at every sale and purchase of a game day.
 */
export function buying(turn: ActorTurn, { what, count }: IntentOf<'buy'>): Verdict {
  const counter = counterHere(turn);
  if ('code' in counter) return counter;
  const good = goodNamed(turn, counter, what);
  if (good === undefined)
    return refused('target.none', `They do not sell “${what}”. Type list to see what they have.`);
  return shortage(turn, good, count) ?? sale(turn, counter, { good, count });
}

function shortage({ actor }: ActorTurn, good: Good, count: number): Refused | null {
  const { prototype, left, cents } = good;
  if (left < count)
    return refused(
      'stock.out',
      left === 0
        ? `${capital(prototype.name)}: sold out. There will be more tomorrow.`
        : `There ${left === 1 ? 'is' : 'are'} only ${phrase(prototype, left)} left today.`,
    );
  if (actor.purse < cents * count)
    return refused(
      'purse.short',
      `${capital(phrase(prototype, count))}: ${dollars(cents * count)}. You have ${dollars(actor.purse)}.`,
    );
  return null;
}

interface Order {
  readonly good: Good;
  readonly count: number;
}

function sale(turn: ActorTurn, counter: Counter, { good, count }: Order): Verdict {
  const { actor } = turn;
  const { prototype, left } = good;
  const packed = packing(turn, { good, count });
  if ('code' in packed) return packed;
  const cents = good.cents * count;
  const { shop } = counter;
  return done(
    [
      { kind: 'character', character: { ...actor, purse: actor.purse - cents } },
      {
        kind: 'record',
        record: {
          ...shop,
          till: shop.till + cents,
          stock: { ...shop.stock, [prototype.id]: left - count },
        },
      },
      ...packed,
    ],
    [
      traded(turn, counter, { how: 'bought', prototype, quantity: count, cents }),
      createdOf(turn, { good, count }),
    ],
  );
}

/** All of it into the pack, stack by stack, or why it does not go in. */
function packing(turn: ActorTurn, { good, count }: Order): readonly Change[] | Refused {
  const { actor, numbers } = turn;
  const location: ItemLocation = { kind: 'character', character: actor.id };
  const size = Math.max(1, good.prototype.stack);
  const changes: Change[] = [];
  for (let left = count, n = 0; left > 0; left -= size, n += 1) {
    const world = withItems(turn.world, changes);
    const item = fromShelf(turn, { good, count: Math.min(size, left) }, n);
    const pick = { item, quantity: item.quantity };
    const no = packRefusal({ world, numbers }, { character: actor, isSelf: true }, pick);
    if (no !== null) return refused(no.code, no.text);
    const newId = (): ItemId => item.id;
    const moved = transfer(world, pick, { location, zone: actor.zone, newId });
    // What went wholly onto stacks was never a thing of its own.
    changes.push(...moved.filter((change) => change.kind !== 'item-gone'));
  }
  return changes;
}

/** As it would lie in the shop. Its id is never given twice: no command of a player is stepped twice at the same time of the world. */
function fromShelf({ actor, now, commandId }: ActorTurn, { good, count }: Order, n: number): Item {
  return {
    id: brandAs(`bought-${now.toString(36)}-${actor.id}-${commandId}-${n}`),
    prototype: good.prototype.id,
    quantity: count,
    location: { kind: 'room', room: actor.room },
    zone: actor.zone,
  };
}

/** The trade tells of it. */
const createdOf = (turn: ActorTurn, { good, count }: Order): GameEvent => ({
  type: 'item.created',
  at: turn.now,
  zone: turn.actor.zone,
  audience: { kind: 'player', player: turn.actor.id },
  correlationId: turn.correlationId,
  commandId: turn.commandId,
  item: phrase(good.prototype, count),
  quantity: count,
  room: turn.actor.room,
  isQuiet: true,
});
