import { type IntentOf } from '../../model/intent';
import { dollars } from '../own/dollars';
import { type ActorTurn, type Verdict } from '../rule';
import { fromPack } from '../things/from-pack';
import { capital, phrase } from '../things/phrase';
import { prototypeOf } from '../things/prototype-of';
import { refused, told } from '../verdicts';
import { type Counter, counterHere } from './counter';
import { goodNamed } from './goods';
import { offerFor } from './offer';

/** What the shop would give for something carried; of what it sells, what that costs. */
export function valuing(turn: ActorTurn, { what }: IntentOf<'value'>): Verdict {
  const counter = counterHere(turn);
  if ('code' in counter) return counter;
  const picks = fromPack(turn, what);
  if ('code' in picks) return priced(turn, counter, what);
  const [pick] = picks;
  if (pick === undefined) return priced(turn, counter, what);
  const cents = offerFor(turn, counter, pick);
  if (typeof cents !== 'number') return refused(cents.code, cents.text);
  const name = capital(phrase(prototypeOf(turn.world, pick.item), pick.quantity));
  return told(`${name}: they would give you ${dollars(cents)}.`, { cents });
}

function priced(turn: ActorTurn, counter: Counter, what: string): Verdict {
  const good = goodNamed(turn, counter, what);
  return good === undefined
    ? refused('target.none', `You carry no “${what}”, and they sell none.`)
    : told(`${capital(good.prototype.name)} costs ${dollars(good.cents)}.`, { cents: good.cents });
}
