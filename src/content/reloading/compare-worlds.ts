import { type WorldContent } from '../../model/content';
import {
  type NpcKindId,
  type PopulationId,
  type PrototypeId,
  type RoomId,
  type ZoneId,
} from '../../model/ids';
import { type Room } from '../../model/room';
import { type Steps, inOneGo } from '../steps';
import { type Difference, differenceOf, isNothing } from './difference';

/** What a reload changes. */
export interface WorldDifference {
  /**
   * Rooms, by the zone that owns them; a zone in which nothing differs is not there. A room that went over to another
   * zone is gone from the one and added to the other: whoever stands in it belongs to the first.
   */
  readonly zones: ReadonlyMap<ZoneId, Difference<RoomId>>;
  readonly prototypes: Difference<PrototypeId>;
  readonly npcs: Difference<NpcKindId>;
  readonly populations: Difference<PopulationId>;
  /** By `plane/zone/sub_zone`: their laws, names and lists of rooms. */
  readonly subZones: Difference<string>;
}

type Rooms = ReadonlyMap<RoomId, Room>;

function roomsByZone({ rooms }: WorldContent): ReadonlyMap<ZoneId, Rooms> {
  const zones = new Map<ZoneId, Map<RoomId, Room>>();
  for (const room of rooms.values()) {
    const zone = zones.get(room.zone);
    if (zone) zone.set(room.id, room);
    else zones.set(room.zone, new Map([[room.id, room]]));
  }
  return zones;
}

const NONE: Rooms = new Map();

/** `compareWorlds`, one small piece of work after the other; see `loadWorldInSteps`. */
export function* compareWorldsInSteps(
  before: WorldContent,
  after: WorldContent,
): Steps<WorldDifference> {
  const old = roomsByZone(before);
  const young = roomsByZone(after);
  const zones = new Map<ZoneId, Difference<RoomId>>();
  for (const zone of new Set([...old.keys(), ...young.keys()])) {
    const difference = yield* differenceOf(old.get(zone) ?? NONE, young.get(zone) ?? NONE);
    if (!isNothing(difference)) zones.set(zone, difference);
  }
  return {
    zones,
    prototypes: yield* differenceOf(before.items, after.items),
    npcs: yield* differenceOf(before.npcs, after.npcs),
    populations: yield* differenceOf(before.populations, after.populations),
    subZones: yield* differenceOf(before.subZones, after.subZones),
  };
}

/** What differs between the running world and another of the same files, later. Pure; empty for equal worlds. */
export function compareWorlds(before: WorldContent, after: WorldContent): WorldDifference {
  return inOneGo(compareWorldsInSteps(before, after));
}
