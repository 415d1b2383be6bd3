import { type ItemLocation } from '../../model/item';
import { theName } from '../fight/the-name';
import { type ActorTurn } from '../rule';
import { refused, type Refused } from '../verdicts';
import { packOf, wornBy } from './carried';
import { moneyAsked } from './money-asked';
import { prototypeOf } from './prototype-of';
import { type Pick, pick, targetOf } from './target';

/** What of the pack was meant, or of the purse, or that there is no such thing. */
export function fromPack(turn: ActorTurn, what: string): readonly Pick[] | Refused {
  const target = targetOf(what);
  const picks = pick(turn.world, packOf(turn.world, turn.actor.id), target);
  if (picks.length > 0) return picks;
  const money = moneyAsked(turn, what);
  if (money !== null) return 'code' in money ? refused(money.code, money.text) : [money];
  const worn = pick(turn.world, wornBy(turn.world, turn.actor.id), target)[0]?.item;
  if (worn !== undefined && target.words.length > 0) {
    const name = theName(prototypeOf(turn.world, worn).name);
    const doing = isInHand(worn.location) ? 'holding' : 'wearing';
    return refused('target.none', `You are ${doing} ${name}. Remove it first.`);
  }
  return refused(
    'target.none',
    target.words.length === 0 ? 'Your pack is empty.' : `You carry no “${what}”.`,
  );
}

const isInHand = (location: ItemLocation): boolean =>
  location.kind === 'slot' && ['main_hand', 'off_hand'].includes(location.slot);
