import { type ReportRow, type WorldContent, type WorldFile } from '../model/content';
import { buildWorld } from './building/build-world';
import { configFinder } from './building/config-finder';
import { findLandmarks } from './building/find-landmarks';
import { gatherRooms } from './building/gather-rooms';
import { checkFields } from './checks/check-fields';
import { checkPlaces } from './checks/check-places';
import { readFiles } from './reading/read-files';
import { errorRow } from './report/rows';
import { sortRows } from './report/sort-rows';
import { type Steps, inOneGo } from './steps';

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
 * `loadWorld`, one small piece of work after the other.
 *
 * Use it while the game runs: drive it a few milliseconds at a time, and nobody waits for it.
 *
 * @example
 * const steps = loadWorldInSteps(files);
 * let step = steps.next();
 * while (!step.done) step = steps.next(); // breathe here, whenever a slice is over
 * step.value.world;
 */
export function* loadWorldInSteps(
  files: readonly WorldFile[],
  options: LoadOptions = {},
): Steps<LoadedWorld> {
  const read = yield* readFiles(files);
  const configs = { zone: configFinder(read.zones, 2), subZone: configFinder(read.subZones, 3) };
  const rooms = yield* gatherRooms(read.rooms, configs);
  const form = [...read.rows, ...rooms.rows, ...(yield* checkFields(read))];
  const found = yield* findLandmarks(read.landmarks, rooms.around, options.startRoom);
  if (!found) {
    const empty = errorRow(
      'world.empty',
      { file: 'world', path: [] },
      'no room could be loaded; right is at least one room file',
    );
    return { world: null, report: sortRows([...form, empty]) };
  }
  const { world, rows } = yield* buildWorld({
    read,
    configs,
    around: rooms.around,
    landmarks: found.landmarks,
  });
  const places = yield* checkPlaces(rooms, configs, found.landmarks);
  return { world, report: sortRows([...form, ...found.rows, ...rows, ...places]) };
}

/**
 * The world that these files describe, and a row for each fault in them (game.md section 2). Pure; never throws.
 *
 * Give it the files of one world folder: `world/<plane>/<zone>/<sub_zone>/*.json` with `zone_config.json` and
 * `subzone_config.json`, `world/world.json`, `items/<id>.json`, `npcs/<id>.json`, `placements.json`, `kits.json`,
 * `motd.txt`, `topics/<name>.txt`; all else is passed over. The folder `world` may be left out, and rooms may lie at any
 * depth. For a foreign folder that holds rooms only, hand its files first to `completeWorldFiles`, which adds our own
 * things, NPCs, kits and texts; there is then no `world.json`, and `start.missing` says which room serves.
 *
 * - **Errors** leave their file out (of placements and kits, only the entry); only `world.empty` gives no world. An exit
 *   to a room that was left out is blocked, but no second fault.
 * - **Order** rows by file, then pointer, then code; rooms by path.
 *
 * @example
 * loadWorld([{ path: 'world/a/b/c/hall.json', text: '{' }]).report[0]?.code // 'json.syntax'
 */
export function loadWorld(files: readonly WorldFile[], options: LoadOptions = {}): LoadedWorld {
  return inOneGo(loadWorldInSteps(files, options));
}
