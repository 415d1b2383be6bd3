import { type ReportRow, type WorldContent, type WorldFile } from '../model/content';
import { configFinder } from './building/config-finder';
import { findLandmarks } from './building/find-landmarks';
import { gatherItems } from './building/gather-items';
import { gatherKits } from './building/gather-kits';
import { gatherPlacements } from './building/gather-placements';
import { gatherRooms } from './building/gather-rooms';
import { gatherSubZones } from './building/gather-sub-zones';
import { checkConfigs } from './checks/check-configs';
import { checkExits } from './checks/check-exits';
import { checkFields } from './checks/check-fields';
import { checkFolders } from './checks/check-folders';
import { checkReach } from './checks/reach';
import { readFiles } from './reading/read-files';
import { errorRow } from './report/rows';
import { sortRows } from './report/sort-rows';

export interface LoadOptions {
  /** Serves as start, respawn, ward and limbo where there is no `world.json`. */
  readonly startRoom?: string;
}

export interface LoadedWorld {
  /** null = no room at all (`world.empty`). */
  readonly world: WorldContent | null;
  readonly report: readonly ReportRow[];
}

/**
 * The world that these files describe, and a row for each fault in them (game.md section 2). Pure; never throws.
 *
 * Give it the files of one world folder: `world/<plane>/<zone>/<sub_zone>/*.json` with `zone_config.json` and
 * `subzone_config.json`, `world/world.json`, `items/<id>.json`, `placements.json`, `kits.json`, `motd.txt`,
 * `topics/<name>.txt`; all else is passed over. The folder `world` may be left out, and rooms may lie at any depth. For a
 * foreign folder that holds rooms only, hand its files first to `completeWorldFiles`, which adds our own things, kits
 * and texts; there is then no `world.json`, and `start.missing` says which room serves.
 *
 * - **Errors** leave their file out (of placements and kits, only the entry); only `world.empty` gives no world. An exit
 *   to a room that was left out is blocked, but no second fault.
 * - **Order** rows by file, then pointer, then code; rooms by path.
 *
 * @example
 * loadWorld([{ path: 'world/a/b/c/hall.json', text: '{' }]).report[0]?.code // 'json.syntax'
 */
export function loadWorld(files: readonly WorldFile[], options: LoadOptions = {}): LoadedWorld {
  const read = readFiles(files);
  const configs = {
    zone: configFinder(read.zones, 2),
    subZone: configFinder(read.subZones, 3),
  };
  const rooms = gatherRooms(read.rooms, configs);
  const { around } = rooms;
  const form = [...read.rows, ...rooms.rows, ...checkFields(read)];
  const found = findLandmarks(read.landmarks, around, options.startRoom);
  if (!found) {
    const empty = errorRow(
      'world.empty',
      { file: 'world', path: [] },
      'no room could be loaded; right is at least one room file',
    );
    return { world: null, report: sortRows([...form, empty]) };
  }
  const things = gatherItems(read.items);
  const placed = gatherPlacements(read.placements, around, things);
  const { kits, rows: kitRows } = gatherKits(read.kits, things);
  const world: WorldContent = {
    rooms: around.rooms,
    subZones: gatherSubZones(around.rooms.values()),
    items: things.items,
    placements: placed.placements,
    npcs: new Map(),
    populations: new Map(),
    weather: new Map(),
    kits,
    landmarks: found.landmarks,
    motd: read.motd,
    topics: read.topics,
  };
  const report = sortRows([
    ...form,
    ...found.rows,
    ...things.rows,
    ...placed.rows,
    ...kitRows,
    ...rooms.files.flatMap(([file, says]) => checkFolders(file, says)),
    ...checkConfigs(rooms.files, configs),
    ...checkExits(around),
    ...checkReach(found.landmarks.start, around),
  ]);
  return { world, report };
}
