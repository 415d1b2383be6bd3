import { type Character } from '../model/character';
import { type WorldContent } from '../model/content';
import { type PlayerId } from '../model/ids';
import { type Item } from '../model/item';
import { type Npc } from '../model/npc';
import { type Phantom } from '../model/presence';
import { type Room } from '../model/room';
import { type OccupantView, type RoomView, type ThingView } from '../model/views';
import { darkView } from './sky/dark-view';
import { isDarkTo, type When } from './sky/light';
import { isKeptIn } from './mind/kept-in';
import { phantomSeen, phantomView } from './mind/phantom';
import { npcViews } from './npc/npc-view';
import { prototypeOf } from './things/prototype-of';
import { chestView, thingView } from './things/thing-view';
import { noteOf } from './using/note-of';
import { type Walked, type WorldView } from './view';
import { exitViews } from './walk/exits';

/** Shown by name; the rest are a number. */
const MAX_OCCUPANTS = 50;

/** Who looks, what it has walked, and whether it stands in the room, so that it is not to be shown itself. */
export interface Looker {
  readonly id: PlayerId;
  readonly explored: Walked;
  /** Hidden ways that it has found. */
  readonly found?: readonly string[] | undefined;
  readonly isThere: boolean;
  /** The ward is locked to it, if this is the ward. */
  readonly isKeptIn?: boolean;
  /** Not told again what the room looks like. */
  readonly isBrief?: boolean;
  /** Of the look: in the dark it shows the name and the ways out only. Absent = as if there were light. */
  readonly when?: When | undefined;
  /** Whom it alone sees there. */
  readonly phantom?: Phantom | undefined;
}

/** A room as one player sees it, who need not stand in it yet. */
export function roomView(world: WorldView, room: Room, looker: Looker): RoomView {
  if (isDarkTo(world, room, looker)) return darkView(room, exitViews(world, room, looker));
  const others = othersSeen(world, room, looker);
  const lying = world.itemsAt({ kind: 'room', room: room.id });
  const npcs = world.npcsIn(room.id);
  return {
    id: room.id,
    name: room.name,
    description: looker.isBrief === true ? '' : room.description,
    subZone: room.subZone,
    exits: exitViews(world, room, looker),
    things: thingsIn(world, room, lying),
    occupants: others.length > MAX_OCCUPANTS ? others.slice(0, MAX_OCCUPANTS) : others,
    occupantCount: others.length,
    ...npcsSeen(world, npcs, looker),
  };
}

/** The room that a character stands in; undefined = it is no longer in the world's files. */
export function ownRoomView(world: WorldView, who: Character, when?: When): RoomView | undefined {
  const { id, room, found } = who;
  const place = world.content.rooms.get(room);
  const phantom = when && phantomSeen(world, who, when.at);
  const looker = {
    id,
    explored: world.explored(id),
    found,
    isThere: true,
    isKeptIn: when !== undefined && isKeptIn(world, who, when.at),
    when,
    phantom,
  };
  return place && roomView(world, place, looker);
}

function npcsSeen(
  world: WorldView,
  npcs: readonly Npc[],
  { phantom }: Looker,
): Pick<RoomView, 'npcs'> | undefined {
  if (phantom !== undefined)
    return { npcs: [...npcViews(world, npcs), phantomView(world, phantom)] };
  return npcs.length === 0 ? undefined : { npcs: npcViews(world, npcs) };
}

function othersSeen(
  world: WorldView,
  { id: room }: Room,
  { id: me, isThere }: Looker,
): OccupantView[] {
  const views: OccupantView[] = [];
  for (const { id, view } of world.occupants(room)) if (!isThere || id !== me) views.push(view);
  return views;
}

/** What was last seen lying in a room, by room: a list of things never changes, there comes another. */
const lastSeen = new WeakMap<
  Room,
  {
    readonly content: WorldContent;
    readonly lying: readonly Item[];
    readonly lights: readonly Item[];
    /** How those burnt. */
    readonly notes: string;
    readonly views: readonly ThingView[];
  }
>();

function thingsIn(world: WorldView, room: Room, lying: readonly Item[]): readonly ThingView[] {
  const { content } = world;
  const last = lastSeen.get(room);
  if (
    last?.lying === lying &&
    last.content === content &&
    last.notes === notesOf(world, last.lights)
  )
    return last.views;
  const views = [...chestView(room), ...lying.map((item) => thingView(world, item))];
  const lights = lying.filter((item) => prototypeOf(world, item).kind === 'light');
  lastSeen.set(room, { content, lying, lights, notes: notesOf(world, lights), views });
  return views;
}

/** Who lights one that lies here, or sees it burn down, changes no list of things. */
function notesOf(world: WorldView, lights: readonly Item[]): string {
  let notes = '';
  for (const light of lights) notes += `${noteOf(world, light)}|`;
  return notes;
}
