import { type ItemPrototype, type Taken } from '../../model/item';
import { theName } from '../fight/the-name';
import { drinkTonic } from '../mind/recovery/tonic';
import { type ActorTurn, type Verdict } from '../rule';
import { capital } from '../things/phrase';
import { prototypeOf } from '../things/prototype-of';
import { lexiconOf, pick, targetOf } from '../things/target';
import { refused } from '../verdicts';
import { consume } from './consume';
import { carriesNone, ownThings } from './own-things';

type How = 'eat' | 'drink';

/** Eats or drinks what is for that: of several that are meant the first. */
export function ingest(turn: ActorTurn, what: string, how: How): Verdict {
  const { world } = turn;
  const own = ownThings(turn);
  const target = targetOf(what);
  const edible = own.filter((item) => isFor(prototypeOf(world, item), how));
  const [meal] = pick(world, edible, target);
  if (meal !== undefined)
    return prototypeOf(world, meal.item).isTonic === true
      ? drinkTonic(turn)
      : consume(turn, meal.item);
  const [other] = pick(world, own, target);
  return other === undefined ? carriesNone(what) : unfit(prototypeOf(world, other.item), how);
}

const TAKES: Readonly<Record<How, Taken>> = { eat: 'eaten', drink: 'drunk' };

const takenOf = ({ taken, isTonic }: ItemPrototype): Taken | undefined =>
  taken ?? (isTonic === true ? 'drunk' : undefined);

const isFor = (prototype: ItemPrototype, how: How): boolean =>
  prototype.kind === 'consumable' && (takenOf(prototype) ?? TAKES[how]) === TAKES[how];

function unfit(prototype: ItemPrototype, how: How): Verdict {
  const name = capital(theName(prototype.name));
  const verb = verbFor(prototype);
  const advice = verb === null ? '' : ` Type ${verb} ${lexiconOf(prototype).keyword}.`;
  return refused(
    'use.none',
    `${name} is ${how === 'eat' ? 'no food' : 'nothing to drink'}.${advice}`,
  );
}

/** What would do something with it; null = nothing that it says. */
function verbFor(prototype: ItemPrototype): string | null {
  const { kind, text } = prototype;
  if (kind === 'consumable') {
    const taken = takenOf(prototype);
    return taken === 'eaten' ? 'eat' : taken === 'drunk' ? 'drink' : 'use';
  }
  if (kind === 'light') return 'light';
  return text === undefined ? null : 'read';
}
