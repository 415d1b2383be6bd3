import { type Landmarks, type ReportRow } from '../../model/content';
import { type Configs } from '../building/environment';
import { type Rooms } from '../building/gather-rooms';
import { type Steps } from '../steps';
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
  const rows: ReportRow[] = [];
  rows.push(...files.flatMap(([file, says]) => checkFolders(file, says)));
  yield;
  rows.push(...checkConfigs(files, configs));
  yield;
  rows.push(...checkExits(around));
  yield;
  rows.push(...checkReach(landmarks, around));
  return rows;
}
