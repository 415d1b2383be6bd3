import { type ReportRow } from '../../model/content';
import { subZonePath, zonePath } from '../building/build-room';
import { type Configs } from '../building/environment';
import { warningRow } from '../report/rows';
import { type RoomFile } from '../schemas/room-schema';
import { type Steps } from '../steps';

/** Where the folder of this zone or sub-zone is, going by a room's file; the usual place if that lies elsewhere. */
function folderOf(place: string, roomFile: string): string {
  const at = `/${roomFile}`.lastIndexOf(`/${place}/`);
  return at < 0 ? `world/${place}` : roomFile.slice(0, at + place.length);
}

/** A row for each zone and sub-zone that has rooms, but no file of its own. */
export function* checkConfigs(
  rooms: readonly (readonly [string, RoomFile])[],
  configs: Configs,
): Steps<readonly ReportRow[]> {
  const missing = new Map<string, string>();
  for (const [file, room] of rooms) {
    const zone = zonePath(room);
    const subZone = subZonePath(room);
    if (!configs.zone(zone)) missing.set(zone, `${folderOf(zone, file)}/zone_config.json`);
    if (!configs.subZone(subZone)) {
      missing.set(subZone, `${folderOf(subZone, file)}/subzone_config.json`);
    }
    yield;
  }
  return [...missing].map(([place, file]) =>
    warningRow(
      'config.missing',
      { file, path: [] },
      `is missing, so ${place} has no environment and no rules of its own; right is a file with at least {}`,
    ),
  );
}
