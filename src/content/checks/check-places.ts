import { type Landmarks, type ReportRow } from '../../model/content';
import { type Configs } from '../building/environment';
import { type Rooms } from '../building/gather-rooms';
import { type Steps, oneByOne } from '../steps';
import { checkConfigs } from './check-configs';
import { checkExits } from './check-exits';
import { checkFolders } from './check-folders';
import { checkReach } from './reach';

/** A row for each fault in how the rooms lie and lead to each other. */
export function* checkPlaces(
  { files, around }: Rooms,
  configs: Configs,
  landmarks: Landmarks,
): Steps<readonly ReportRow[]> {
  const folders = yield* oneByOne(files, ([file, says]) => checkFolders(file, says));
  const missing = yield* checkConfigs(files, configs);
  const exits = yield* oneByOne(around.rooms.values(), (room) => checkExits(room, around));
  const unreached = yield* checkReach(landmarks, around);
  return [...folders.flat(), ...missing, ...exits.flat(), ...unreached];
}
