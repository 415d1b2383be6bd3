import { type Item } from '../../model/item';
import { type Lamp } from '../../model/lamp';
import { type PlayerId, type RoomId } from '../../model/ids';
import { type Environment, type Room } from '../../model/room';
import { hourIn } from '../clock';
import { packOf, wornBy } from '../things/carried';
import { prototypeOf } from '../things/prototype-of';
import { type RuleNumbers } from '../numbers';
import { type WorldView } from '../view';
import { weatherOf } from './weather-of';

/** 0 dark, 1 dim, 2 lit (game.md section 3). */
export type Light = 0 | 1 | 2;

/** When it is looked, and by which numbers. */
export interface When {
  /** World time, ms. */
  readonly at: number;
  readonly numbers: RuleNumbers;
}

const ATTRIBUTE: Readonly<Record<'dark' | 'dim' | 'lit', Light>> = { dark: 0, dim: 1, lit: 2 };
/** Of those that no weather reaches. */
const SHELTERED: Readonly<Partial<Record<Environment, Light>>> = {
  indoors: 2,
  arena: 2,
  underwater: 0,
  void: 1,
};

/** Of a room by itself, without lamps. */
export function roomLight(world: WorldView, room: Room, { at, numbers }: When): Light {
  const { light } = room.attributes;
  if (light !== undefined) return ATTRIBUTE[light];
  const sheltered = SHELTERED[room.environment];
  if (sheltered !== undefined) return sheltered;
  const hour = hourIn({ world, numbers }, at);
  const open = openLight(hour, room.environment, numbers);
  const weather = weatherOf(world, room.zone);
  return weather === 'fog' || weather === 'storm' ? dimmer(open) : open;
}

const dimmer = (light: Light): Light => (light === 2 ? 1 : 0);

function openLight(hour: number, environment: Environment, numbers: RuleNumbers): Light {
  if (hour >= numbers['light.dayHour'] && hour < numbers['light.duskHour']) return 2;
  if (hour >= numbers['light.dawnHour'] && hour < numbers['light.nightHour']) return 1;
  return environment === 'street_paved' ? 1 : 0;
}

/** Whether it burns. */
export const isBurning = ({ litAt, fuelMs }: Lamp, at: number): boolean =>
  litAt !== null && at >= litAt && (fuelMs === null || at < litAt + fuelMs);

/** What a thing gives of light. */
function shineOf(world: WorldView, item: Item, at: number): Light {
  const light = prototypeOf(world, item).effects?.light;
  if (light === undefined) return 0;
  const lamp = world.record('lamp', item.id);
  return lamp !== undefined && isBurning(lamp, at) ? light : 0;
}

function brightestOf(world: WorldView, items: readonly Item[], at: number): Light {
  let most: Light = 0;
  for (const item of items) {
    const light = shineOf(world, item, at);
    if (light > most) most = light;
  }
  return most;
}

/** What somebody carries there: in the pack or in the hand, but not put away in a bag. */
const carriedLight = (world: WorldView, id: PlayerId, at: number): Light =>
  brighter(brightestOf(world, packOf(world, id), at), brightestOf(world, wornBy(world, id), at));

const brighter = (one: Light, other: Light): Light => (one > other ? one : other);

/** How light it is: the brightest of the room and every lit lamp that lies in it or is carried there. */
export function lightIn(world: WorldView, room: Room, when: When): Light {
  let light = roomLight(world, room, when);
  if (light < 2)
    light = brighter(
      light,
      brightestOf(world, world.itemsAt({ kind: 'room', room: room.id }), when.at),
    );
  for (const { id } of world.occupants(room.id)) {
    if (light === 2) break;
    light = brighter(light, carriedLight(world, id, when.at));
  }
  return light;
}

/** One who may carry a light. */
export interface Bearer {
  readonly id: PlayerId;
  readonly when: When;
}

/** Whether it would be dark there but for what this one carries. */
export const isDarkBut = (world: WorldView, room: Room, { id, when }: Bearer): boolean =>
  roomLight(world, room, when) === 0 &&
  brightestOf(world, world.itemsAt({ kind: 'room', room: room.id }), when.at) === 0 &&
  world
    .occupants(room.id)
    .every((one) => one.id === id || carriedLight(world, one.id, when.at) === 0);

/** Whether a light burns in this one's pack or hand. */
export const isBearingLight = (world: WorldView, { id, when }: Bearer): boolean =>
  carriedLight(world, id, when.at) > 0;

/** Whether nobody sees anything in a room. Asks for lamps only where the room itself is dark. */
export const isDark = (world: WorldView, room: Room, when: When): boolean =>
  roomLight(world, room, when) === 0 && lightIn(world, room, when) === 0;

/** One who looks in, or comes in with what they carry; without `when` there is light. */
export interface Comer {
  readonly id: PlayerId;
  readonly when?: When | undefined;
}

/** The same for one of them. */
export const isDarkTo = (world: WorldView, room: Room, { id, when }: Comer): boolean =>
  when !== undefined &&
  roomLight(world, room, when) === 0 &&
  carriedLight(world, id, when.at) === 0 &&
  lightIn(world, room, when) === 0;

/** By room, what lit lamps there give: for whoever asks of every room at once. */
export function lampLight(world: WorldView, at: number): ReadonlyMap<RoomId, Light> {
  const rooms = new Map<RoomId, Light>();
  for (const lamp of world.records('lamp')) {
    const item = isBurning(lamp, at) ? world.item(lamp.id) : undefined;
    const room = item && placeOf(world, item);
    if (item === undefined || room === undefined) continue;
    const light = prototypeOf(world, item).effects?.light ?? 0;
    if (light > (rooms.get(room) ?? 0)) rooms.set(room, light);
  }
  return rooms;
}

/** Where its light falls; one put away gives none. */
function placeOf(world: WorldView, { location }: Item): RoomId | undefined {
  if (location.kind === 'room') return location.room;
  return location.kind === 'character' || location.kind === 'slot'
    ? world.character(location.character)?.room
    : undefined;
}
