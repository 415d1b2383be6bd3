import { type Item } from '../../model/item';
import { type Refusal } from '../../model/outcome';
import { theName } from '../fight/the-name';
import { type ActorTurn } from '../rule';
import { boundRefusal } from '../things/bound';
import { contentsOf } from '../things/carried';
import { capital, phrase } from '../things/phrase';
import { prototypeOf } from '../things/prototype-of';
import { type Pick } from '../things/target';
import { burntState } from '../using/note-of';
import { type Counter } from './counter';
import { sellPrice } from './prices';

/** What the shop would give for this, in cents, all of it; or why it gives nothing. */
export function offerFor(turn: ActorTurn, counter: Counter, pick: Pick): number | Refusal {
  const { world, numbers } = turn;
  const prototype = prototypeOf(world, pick.item);
  const bound = boundRefusal(world, pick);
  if (bound !== null) return bound;
  if (prototype.kind === 'coins' || !counter.keeper.shop.buys.includes(prototype.kind))
    return no(`They do not deal in such things as ${prototype.name}.`);
  if (burntState(world, pick.item) === 'burnt down')
    return no(`${capital(theName(prototype.name))} is burnt down, and of no use to them.`);
  if (isFull(turn, pick.item)) return no(`Empty ${theName(prototype.name)} first.`);
  const cents = sellPrice(prototype.value, numbers) * pick.quantity;
  return cents === 0 ? no(`${capital(theName(prototype.name))} is worth nothing to them.`) : cents;
}

/** The same, if there is money for it in the till. */
export function paidFor(turn: ActorTurn, counter: Counter, pick: Pick): number | Refusal {
  const cents = offerFor(turn, counter, pick);
  if (typeof cents !== 'number' || cents <= counter.shop.till) return cents;
  const what = phrase(prototypeOf(turn.world, pick.item), pick.quantity);
  return no(`There is not enough left in the till today to pay for ${what}.`);
}

const isFull = ({ world }: ActorTurn, item: Item): boolean => contentsOf(world, item).length > 0;
const no = (text: string): Refusal => ({ code: 'shop.refuses', text });
