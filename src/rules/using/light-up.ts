import { type Change } from '../../model/batch';
import { type LightTurned } from '../../model/events/use';
import { type Item } from '../../model/item';
import { actOf } from '../act';
import { theName } from '../fight/the-name';
import { type ActorTurn, type Verdict } from '../rule';
import { splitId } from '../things/each-of';
import { packOf } from '../things/carried';
import { capital } from '../things/phrase';
import { prototypeOf } from '../things/prototype-of';
import { ownRoomView } from '../room-view';
import { isDark } from '../sky/light';
import { roomShown } from '../sky/room-shown';
import { done, refused } from '../verdicts';
import { withChanges } from '../with-changes';
import { isBurning } from './burning';
import { fuelLeft, lampOf } from './fuel';

/** One light; of a stack one is taken out. */
export function lightUp(turn: ActorTurn, item: Item): Verdict {
  const { world, actor, now, numbers } = turn;
  const name = prototypeOf(world, item).name;
  if (isBurning(world, item))
    return refused('use.none', `${capital(theName(name))} is burning already.`);
  const lamp = lampOf(world, item);
  const left = fuelLeft(lamp, now);
  if (left === 0)
    return refused('use.none', `${capital(theName(name))} is burnt down, and will not light.`);
  const isSplit = item.quantity > 1;
  if (isSplit && packOf(world, actor.id).length >= numbers['inventory.slots'])
    return refused('pack.full', 'Your pack is full: you cannot take one out.');
  const one: Item = isSplit ? { ...item, id: splitId(turn, 0), quantity: 1 } : item;
  const split: readonly Change[] = isSplit
    ? [
        { kind: 'item', item: { ...item, quantity: item.quantity - 1 } },
        { kind: 'item', item: one },
      ]
    : [];
  const record = { ...lamp, id: one.id, litAt: now, fuelMs: left };
  return lighted(turn, { name, isLit: true, ...(isSplit && { isOfMany: true }) }, [
    ...split,
    { kind: 'record', record },
  ]);
}

/** What is left of its fuel stays in it. */
export function putOut(turn: ActorTurn, item: Item): Verdict {
  const { world, now } = turn;
  const name = prototypeOf(world, item).name;
  if (!isBurning(world, item))
    return refused('use.none', `${capital(theName(name))} is not burning.`);
  const lamp = lampOf(world, item);
  const record = { ...lamp, litAt: null, fuelMs: fuelLeft(lamp, now) };
  return lighted(turn, { name, isLit: false }, [{ kind: 'record', record }]);
}

/** Where it makes the difference between dark and not, the room is shown as it is now. */
function lighted(
  turn: ActorTurn,
  { name, ...how }: { readonly name: string } & Pick<LightTurned, 'isLit' | 'isOfMany'>,
  changes: readonly Change[],
): Verdict {
  const { world, actor, now: at, numbers } = turn;
  const after = withChanges(world, changes);
  const room = world.content.rooms.get(actor.room);
  const when = { at, numbers };
  const event = turnedEvent(turn, name, how);
  if (room === undefined || isDark(world, room, when) === isDark(after, room, when))
    return done(changes, [event]);
  const view = ownRoomView(after, actor, when);
  return done(changes, [
    view === undefined ? event : { ...event, view },
    ...roomShown({ ...turn, world: after }, room, { isDark: !how.isLit, but: actor.id }),
  ]);
}

function turnedEvent(
  turn: ActorTurn,
  item: string,
  how: Pick<LightTurned, 'isLit' | 'isOfMany'>,
): LightTurned {
  const { room, zone } = turn.actor;
  return {
    type: 'light.turned',
    at: turn.now,
    zone,
    audience: { kind: 'room', room },
    ...actOf(turn, turn.actor),
    room,
    item,
    ...how,
  };
}
