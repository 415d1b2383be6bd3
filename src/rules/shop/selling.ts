import { type Character } from '../../model/character';
import { type IntentOf } from '../../model/intent';
import { type Shop } from '../../model/shop';
import { type ActorTurn, type Verdict } from '../rule';
import { eachOf } from '../things/each-of';
import { fromPack } from '../things/from-pack';
import { prototypeOf } from '../things/prototype-of';
import { quietly } from '../things/quietly';
import { type Pick } from '../things/target';
import { usedUp } from '../things/used-up';
import { burntState } from '../using/note-of';
import { done, refused } from '../verdicts';
import { type WorldView } from '../view';
import { type Counter, counterHere } from './counter';
import { paidFor } from './offer';
import { traded } from './trade';

interface Sale {
  readonly pick: Pick;
  readonly cents: number;
}

/**
 * Things out of the pack for money: they cease to be, and what the shop deals in stands on its shelves again; cents go from the till to the
 * purse. Each that the shop does not take is named.
 */
export function selling(turn: ActorTurn, { what }: IntentOf<'sell'>): Verdict {
  const counter = counterHere(turn);
  if ('code' in counter) return counter;
  const picks = fromPack(turn, what);
  return 'code' in picks ? picks : eachOf(turn, picks, sellOne);
}

/** The till is asked afresh: others of the same command may have emptied it. */
function sellOne(turn: ActorTurn, pick: Pick): Verdict {
  const counter = counterHere(turn);
  if ('code' in counter) return counter;
  const cents = paidFor(turn, counter, pick);
  if (typeof cents !== 'number') return refused(cents.code, cents.text);
  const prototype = prototypeOf(turn.world, pick.item);
  const { quantity } = pick;
  const seller: Character = { ...turn.actor, purse: turn.actor.purse + cents };
  return done(
    [
      { kind: 'character', character: seller },
      { kind: 'record', record: stocked(turn.world, counter, { pick, cents }) },
      ...usedUp(turn.world, pick),
    ],
    [
      traded(turn, counter, { how: 'sold', prototype, quantity, cents }),
      quietly(turn, 'item.destroyed', pick),
    ],
  );
}

/** What it deals in is for sale again, if it is as new. */
function stocked(world: WorldView, { keeper, shop }: Counter, { pick, cents }: Sale): Shop {
  const { item, quantity } = pick;
  const till = shop.till - cents;
  const sold = keeper.shop.sells.find((one) => one.item === item.prototype);
  if (sold === undefined || burntState(world, item) !== undefined) return { ...shop, till };
  const left = (shop.stock[item.prototype] ?? sold.stock) + quantity;
  return { ...shop, till, stock: { ...shop.stock, [item.prototype]: left } };
}
