import { type ActorTurn, type Verdict } from '../../rule';
import { packOf } from '../../things/carried';
import { prototypeOf } from '../../things/prototype-of';
import { quietly } from '../../things/quietly';
import { usedUp } from '../../things/used-up';
import { done, refused } from '../../verdicts';
import { adjust } from '../adjust';
import { mindOf } from '../mind-of';
import { restedFrom, tooSoon } from './ready';
import { recovered } from './recovered';

/** One of the tonics carried is used up. */
export function drinkTonic(turn: ActorTurn): Verdict {
  const { actor, world, numbers } = turn;
  if (world.content.rooms.get(actor.room)?.environment === 'underwater')
    return refused('place.wrong', 'Not with your mouth under water. Come up first.');
  const tonic = packOf(world, actor.id).find((item) => prototypeOf(world, item).isTonic === true);
  if (tonic === undefined)
    return refused('target.none', 'You carry no tonic. A chemist would sell you one.');
  const soon = tooSoon(turn, actor, {
    recovery: 'folk_tonic',
    text: 'Your hands still smell of the last one.',
  });
  if (soon !== null) return soon;
  const gained = adjust(turn, actor, {
    by: numbers['tonic.gainHundredths'],
    cause: 'folk_tonic',
    source: tonic.prototype,
    mind: restedFrom(turn, mindOf(actor), ['folk_tonic', numbers['tonic.cooldownMs']]),
  });
  const one = { item: tonic, quantity: 1 };
  return done(
    [...usedUp(world, one), ...gained.changes],
    [
      recovered(turn, actor, { recovery: 'folk_tonic' }),
      quietly(turn, 'item.destroyed', one),
      ...gained.events,
    ],
    prototypeOf(world, tonic).used,
  );
}
