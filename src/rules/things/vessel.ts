import { type Character } from '../../model/character';
import { type Item, type ItemLocation } from '../../model/item';
import { type Refusal } from '../../model/outcome';
import { type ContainerSpec, type LockState, type Room } from '../../model/room';
import { type WorldView } from '../view';
import { packOf, wornBy } from './carried';
import { prototypeOf } from './prototype-of';
import { pick, targetOf, wordsOf, fits } from './target';
import { chestName } from './thing-view';

/** Something that holds things: an item, or what stands in the room. */
export interface Vessel {
  readonly name: string;
  readonly spec: ContainerSpec;
  readonly lock: LockState;
  /** Of what is in it. */
  readonly location: ItemLocation;
  /** null = the room's own. */
  readonly item: Item | null;
  /** Goes wherever its wearer goes. */
  readonly isOwn: boolean;
}

/** The container meant by these words, in the room or with the character. */
export function vesselNamed(
  world: WorldView,
  actor: Character,
  text: string,
): Vessel | ({ readonly code: string } & Refusal) {
  const target = targetOf(text);
  const room = world.content.rooms.get(actor.room);
  const lying = world.itemsAt({ kind: 'room', room: actor.room });
  const own = [...packOf(world, actor.id), ...wornBy(world, actor.id)];
  const chest = room && chestOf(room, target.words);
  if (chest !== undefined && !(target.kind === 'one' && target.nth > 1)) return chest;
  const holders = [...lying, ...own].filter(
    (item) => prototypeOf(world, item).container !== undefined,
  );
  const [found] = pick(world, holders, target);
  if (found !== undefined) return itemVessel(world, found.item, own.includes(found.item));
  const [other] = pick(world, [...lying, ...own], target);
  return other === undefined
    ? { code: 'target.none', text: `You see no “${text}” here.` }
    : { code: 'target.none', text: `Nothing goes into ${prototypeOf(world, other.item).name}.` };
}

function chestOf(room: Room, typed: readonly string[]): Vessel | undefined {
  const { container: spec } = room;
  if (spec === undefined) return undefined;
  const name = chestName(spec);
  if (!fits(typed, [...wordsOf(name), 'container'])) return undefined;
  const location: ItemLocation = { kind: 'room-container', room: room.id };
  return {
    name,
    spec,
    lock: spec.lock,
    location,
    item: null,
    isOwn: false,
  };
}

function itemVessel(world: WorldView, item: Item, isOwn: boolean): Vessel {
  const { name, container } = prototypeOf(world, item);
  const spec = container ?? { slots: 0, lock: 'unlocked', allowedRoles: [] };
  const location: ItemLocation = { kind: 'container', container: item.id };
  return {
    name,
    spec,
    lock: item.lock ?? spec.lock,
    location,
    item,
    isOwn,
  };
}

/** Why this character may not reach into it; null = it may. */
export function reachRefusal(
  { name, lock, spec }: Vessel,
  { profession }: Character,
): Refusal | null {
  if (lock === 'locked') return { code: 'container.locked', text: `You find ${name} locked.` };
  if (lock === 'sealed') return { code: 'container.locked', text: `You find ${name} sealed.` };
  const roles = spec.allowedRoles.map((role) => role.toLowerCase());
  return roles.length === 0 || roles.includes(profession.toLowerCase())
    ? null
    : { code: 'access.denied', text: `You have no business with ${name}.` };
}
