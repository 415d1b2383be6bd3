import { type Landmarks, type ReportRow, type WorldContent } from '../../model/content';
import { type Neighbourhood } from '../checks/neighbourhood';
import { type ReadFiles } from '../reading/read-files';
import { RoomIndex } from '../room-index';
import { type Steps } from '../steps';
import { type Configs } from './environment';
import { gatherItems } from './gather-items';
import { gatherKits } from './gather-kits';
import { gatherNpcs } from './gather-npcs';
import { gatherPlacements } from './gather-placements';
import { gatherSubZones } from './gather-sub-zones';
import { gatherWeather } from './gather-weather';
import { placesOf } from './places';

interface Parts {
  readonly read: ReadFiles;
  readonly configs: Configs;
  readonly around: Neighbourhood;
  readonly landmarks: Landmarks;
}

export interface BuiltWorld {
  readonly world: WorldContent;
  readonly rows: readonly ReportRow[];
}

/** The world, once its rooms are known; a row for whatever names something that is not there. */
export function* buildWorld({ read, configs, around, landmarks }: Parts): Steps<BuiltWorld> {
  const things = gatherItems(read.items);
  yield;
  const placed = yield* gatherPlacements(read.placements, around, things);
  const equipped = gatherKits(read.kits, things);
  const subZones = gatherSubZones(around.rooms.values(), configs, things.items);
  yield;
  const living = gatherNpcs(read.npcs, placesOf({ around, subZones, things }));
  yield;
  const zones = [...subZones.values()].map(({ zone }) => zone);
  const world: WorldContent = {
    // Counts from here on: what is checked of the files is no look-up of the game's.
    rooms: new RoomIndex(around.rooms),
    subZones,
    items: things.items,
    placements: placed.placements,
    npcs: living.npcs,
    populations: living.populations,
    weather: gatherWeather(zones, configs),
    kits: equipped.kits,
    landmarks,
    motd: read.motd,
    topics: read.topics,
  };
  return { world, rows: [...things.rows, ...placed.rows, ...equipped.rows, ...living.rows] };
}
