import { type Item } from '../../model/item';
import { theName } from '../fight/the-name';
import { drinkTonic } from '../mind/recovery/tonic';
import { type ActorTurn, type Verdict } from '../rule';
import { capital } from '../things/phrase';
import { prototypeOf } from '../things/prototype-of';
import { pick, targetOf } from '../things/target';
import { refused } from '../verdicts';
import { isBurning } from './burning';
import { consume } from './consume';
import { fuelLeft, lampOf } from './fuel';
import { lightUp, putOut } from './light-up';
import { carriesNone, ownThings } from './own-things';
import { readThing } from './read-thing';

/** Eats, drinks, lights, reads: whatever it is for. */
export function useThing(turn: ActorTurn, what: string): Verdict {
  const item = meant(turn, ownThings(turn), what);
  if (item === undefined) return carriesNone(what);
  const { kind, name, text, isTonic } = prototypeOf(turn.world, item);
  if (kind === 'light') return lightNamed(turn, what);
  if (isTonic === true) return drinkTonic(turn);
  if (kind === 'consumable') return consume(turn, item);
  if (text !== undefined) return readThing(turn, what);
  return refused(
    'use.none',
    `You turn ${theName(name)} this way and that, and do not see what for.`,
  );
}

/** Of several that are meant the first that will burn. */
export function lightNamed(turn: ActorTurn, what: string): Verdict {
  const { world, now } = turn;
  const isReady = (item: Item): boolean =>
    !isBurning(world, item) && fuelLeft(lampOf(world, item), now) !== 0;
  return withLight(turn, what, { isReady, act: lightUp, no: 'will not burn' });
}

/** Of several that are meant the first that burns. */
export const douseNamed = (turn: ActorTurn, what: string): Verdict =>
  withLight(turn, what, {
    isReady: (item) => isBurning(turn.world, item),
    act: putOut,
    no: 'is not burning',
  });

function withLight(
  turn: ActorTurn,
  what: string,
  {
    isReady,
    act,
    no,
  }: {
    readonly isReady: (item: Item) => boolean;
    readonly act: (turn: ActorTurn, item: Item) => Verdict;
    readonly no: string;
  },
): Verdict {
  const own = ownThings(turn);
  const lights = own.filter((item) => prototypeOf(turn.world, item).kind === 'light');
  const light = meant(turn, lights.filter(isReady), what) ?? meant(turn, lights, what);
  if (light !== undefined) return act(turn, light);
  const other = meant(turn, own, what);
  if (other === undefined) return carriesNone(what);
  return refused('use.none', `${capital(theName(prototypeOf(turn.world, other).name))} ${no}.`);
}

const meant = ({ world }: ActorTurn, items: readonly Item[], what: string): Item | undefined =>
  pick(world, items, targetOf(what))[0]?.item;
