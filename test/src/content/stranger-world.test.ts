import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstValueFrom } from 'rxjs';
import { completeWorldFiles } from '../../../src/content/complete-world-files';
import { loadWorld, type LoadedWorld } from '../../../src/content/load-world';
import { readWorldFiles } from '../../../src/infra/files/read-world-files';
import { type RoomId } from '../../../src/model/ids';

const FOLDER = join(__dirname, 'stranger');
const OWN = join(__dirname, '../../../src/content/data');

const filesIn = (folder: string) => firstValueFrom(readWorldFiles(folder), { defaultValue: [] });

/** Rooms that can be walked to, through any exit. */
function walked({ world }: LoadedWorld): ReadonlySet<RoomId> {
  const seen = new Set<RoomId>();
  const open = world === null ? [] : [world.landmarks.start];
  for (let room = open.pop(); room !== undefined; room = open.pop()) {
    const place = world?.rooms.get(room);
    if (place === undefined || seen.has(room)) continue;
    seen.add(room);
    open.push(...place.exits.filter(({ isBlocked }) => !isBlocked).map(({ target }) => target));
  }
  return seen;
}

describe('loadWorld, of an island by somebody who has read section 2 alone', () => {
  let files: Parameters<typeof loadWorld>[0];
  let loaded: LoadedWorld;

  beforeAll(async () => {
    files = await filesIn(FOLDER);
    loaded = loadWorld(files);
  });

  it('tells its fifteen faults by code, file and pointer, and nothing else', () => {
    const expected: unknown = JSON.parse(readFileSync(`${FOLDER}-rows.json`, 'utf8'));
    const rows = loaded.report.map(({ severity, code, file, pointer }) => ({
      severity,
      code,
      file,
      pointer,
    }));
    expect(rows).toHaveLength(15);
    expect(rows).toEqual(expected);
  });

  it('has more than sixty rooms, and all but the one that nothing leads to can be walked', () => {
    const rooms = loaded.world?.rooms.size ?? 0;
    expect(rooms).toBeGreaterThanOrEqual(60);
    expect(walked(loaded).size).toBe(rooms - 1);
  });

  it('can be played with our own things and people: they add no fault', async () => {
    const own = await filesIn(OWN);
    const complete = loadWorld(completeWorldFiles(files, own));
    expect(complete.report.map(({ code }) => code)).toEqual(loaded.report.map(({ code }) => code));
    expect(complete.world?.items.size).toBeGreaterThan(60);
  });
});
