import { type ItemWorn } from '../../model/events/use';
import { type Item, type Slot } from '../../model/item';
import { actOf } from '../act';
import { theName } from '../fight/the-name';
import { type ActorTurn, type Verdict } from '../rule';
import { packRefusal } from '../things/capacity';
import { packOf, wornBy } from '../things/carried';
import { eachOf, splitId } from '../things/each-of';
import { capital } from '../things/phrase';
import { prototypeOf } from '../things/prototype-of';
import { type Pick, pick, targetOf } from '../things/target';
import { transfer } from '../things/transfer';
import { done, refused } from '../verdicts';

/** Onto the body, out of the pack: each into its slot, if that is free. `all` means whatever has one. */
export function putOn(turn: ActorTurn, what: string): Verdict {
  const { world, actor } = turn;
  const target = targetOf(what);
  const found = pick(world, packOf(world, actor.id), target);
  const isAll = target.kind === 'all';
  const picks = found.filter(({ item }) => !isAll || prototypeOf(world, item).slot !== undefined);
  if (picks.length > 0) return eachOf(turn, picks, wearOne);
  if (isAll) return refused('slot.none', 'You carry nothing that can be worn.');
  const [worn] = pick(world, wornBy(world, actor.id), target);
  return worn === undefined
    ? refused('target.none', `You carry no “${what}”.`)
    : refused('slot.taken', `You have ${theName(prototypeOf(world, worn.item).name)} on already.`);
}

function wearOne(turn: ActorTurn, { item }: Pick, n: number): Verdict {
  const { world, actor } = turn;
  const { name, slot } = prototypeOf(world, item);
  if (slot === undefined)
    return refused('slot.none', `${capital(theName(name))} is nothing to wear or to wield.`);
  const location = { kind: 'slot', character: actor.id, slot } as const;
  const [there] = world.itemsAt(location);
  if (there !== undefined)
    return refused(
      'slot.taken',
      `${capital(theName(prototypeOf(world, there).name))} is in the way.`,
    );
  const one = { item, quantity: 1 };
  const newId = (): Item['id'] => splitId(turn, n);
  const changes = transfer(world, one, { location, zone: actor.zone, newId });
  return done(changes, [wornEvent(turn, name, { slot, isWorn: true })]);
}

/** Into the pack, off the body. */
export function takeOff(turn: ActorTurn, what: string): Verdict {
  const { world, actor } = turn;
  const target = targetOf(what);
  const picks = pick(world, wornBy(world, actor.id), target);
  if (picks.length > 0) return eachOf(turn, picks, removeOne);
  if (target.kind === 'all') return refused('slot.none', 'You wear nothing, and hold nothing.');
  const [carried] = pick(world, packOf(world, actor.id), target);
  return carried === undefined
    ? refused('target.none', `You wear no “${what}”.`)
    : refused('slot.none', `You do not have ${theName(prototypeOf(world, carried.item).name)} on.`);
}

function removeOne(turn: ActorTurn, one: Pick, n: number): Verdict {
  const { world, actor, numbers } = turn;
  const { name, slot = 'main_hand' } = prototypeOf(world, one.item);
  const no = packRefusal({ world, numbers }, { character: actor, isSelf: true }, one);
  if (no !== null) return refused(no.code, no.text);
  const location = { kind: 'character', character: actor.id } as const;
  const newId = (): Item['id'] => splitId(turn, n);
  const changes = transfer(world, one, { location, zone: actor.zone, newId });
  return done(changes, [wornEvent(turn, name, { slot, isWorn: false })]);
}

function wornEvent(
  turn: ActorTurn,
  item: string,
  { slot, isWorn }: { readonly slot: Slot; readonly isWorn: boolean },
): ItemWorn {
  const { room, zone } = turn.actor;
  return {
    type: 'item.worn',
    at: turn.now,
    zone,
    audience: { kind: 'room', room },
    ...actOf(turn, turn.actor),
    room,
    item,
    slot,
    isWorn,
  };
}
