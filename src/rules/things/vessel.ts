import { type Character } from '../../model/character';
import { brandAs, type RoomId } from '../../model/ids';
import { type Item, type ItemLocation } from '../../model/item';
import { type Refusal } from '../../model/outcome';
import { type ContainerSpec, type LockState, type Room } from '../../model/room';
import { theName } from '../fight/the-name';
import { type Turn } from '../rule';
import { type WorldView } from '../view';
import { packOf, wornBy } from './carried';
import { lootRefusal } from './loot-rights';
import { prototypeOf } from './prototype-of';
import { pick, targetOf, wordsOf, fits } from './target';
import { chestName, heldName } from './thing-view';

/** Something that holds things: an item, or what stands in the room. */
export interface Vessel {
  /** As it is spoken of: "the oak press". */
  readonly name: string;
  readonly spec: ContainerSpec;
  readonly lock: LockState;
  /** Of what is in it. */
  readonly location: ItemLocation;
  /** null = the room's own. */
  readonly item: Item | null;
  /** Goes wherever its wearer goes. */
  readonly isOwn: boolean;
  /** Nobody puts anything into it. */
  readonly isTakeOnly?: boolean;
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
  const kept = room && lostPropertyOf(world, actor, target.words);
  if (kept !== undefined) return kept;
  const chest = room && chestOf(world, room, target.words);
  if (chest !== undefined && !(target.kind === 'one' && target.nth > 1)) return chest;
  const holders = [...lying, ...own].filter(
    (item) => prototypeOf(world, item).container !== undefined,
  );
  const [found] = pick(world, holders, target);
  if (found !== undefined) return itemVessel(world, found.item, own.includes(found.item));
  const [other] = pick(world, [...lying, ...own], target);
  return other === undefined
    ? { code: 'target.none', text: `You see no “${text}” here.` }
    : { code: 'target.none', text: `Nothing goes into ${theName(heldName(world, other.item))}.` };
}

const LOST_PROPERTY = ['lost', 'property'];

/** What has been kept for this character alone, where lost property is handed out. */
function lostPropertyOf(
  { content }: WorldView,
  { id, room }: Character,
  typed: readonly string[],
): Vessel | undefined {
  if (room !== content.landmarks.lostProperty || !fits(typed, LOST_PROPERTY)) return undefined;
  return {
    name: 'your lost property',
    spec: { slots: 0, lock: 'unlocked', allowedRoles: [] },
    lock: 'unlocked',
    location: { kind: 'container', container: brandAs(`lost-${id}`) },
    item: null,
    isOwn: false,
    isTakeOnly: true,
  };
}

function chestOf(world: WorldView, room: Room, typed: readonly string[]): Vessel | undefined {
  const chest = chestIn(world, room.id);
  return chest !== undefined && fits(typed, [...wordsOf(chest.name), 'container'])
    ? chest
    : undefined;
}

/** What stands in the room and holds things. */
export function chestIn(world: WorldView, id: RoomId): Vessel | undefined {
  const room = world.content.rooms.get(id);
  const spec = room?.container;
  if (room === undefined || spec === undefined) return undefined;
  const name = theName(chestName(spec));
  const location: ItemLocation = { kind: 'room-container', room: room.id };
  return {
    name,
    spec,
    lock: world.record('room', room.id)?.lock ?? spec.lock,
    location,
    item: null,
    isOwn: false,
  };
}

function itemVessel(world: WorldView, item: Item, isOwn: boolean): Vessel {
  const { container } = prototypeOf(world, item);
  const name = theName(heldName(world, item));
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
  { world, now }: Pick<Turn, 'world' | 'now'>,
  { name, lock, spec, item }: Vessel,
  actor: Character,
): Refusal | null {
  const corpse = item === null ? undefined : world.record('corpse', item.id);
  if (corpse !== undefined) return lootRefusal(world, corpse, { actor, now });
  if (lock === 'locked') return { code: 'container.locked', text: `You find ${name} locked.` };
  if (lock === 'sealed') return { code: 'container.locked', text: `You find ${name} sealed.` };
  const allowed = spec.allowedRoles.map((role) => role.toLowerCase());
  const own = [actor.profession, ...(actor.roles ?? [])].map((role) => role.toLowerCase());
  return allowed.length === 0 || own.some((role) => allowed.includes(role))
    ? null
    : { code: 'access.denied', text: `You have no business with ${name}.` };
}
