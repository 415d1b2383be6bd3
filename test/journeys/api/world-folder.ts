import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of a world of two rooms, that a test may change: the quay, and the stair north of it. */
export interface WorldFolder {
  readonly path: string;
  readonly write: (file: string, text: string) => Promise<void>;
  readonly remove: (file: string) => Promise<void>;
  readonly forget: () => Promise<void>;
}

const PLACE = 'world/earth/arkham/riverside';
export const QUAY = `${PLACE}/quay.json`;
export const STAIR = `${PLACE}/stair.json`;
export const QUAY_ID = 'earth_arkham_riverside_room_quay_001';
const STAIR_ID = 'earth_arkham_riverside_room_stair_001';

const room = (id: string, name: string, exits: object): string =>
  JSON.stringify({
    id,
    name,
    description: `It is ${name}.`,
    plane: 'earth',
    zone: 'arkham',
    sub_zone: 'riverside',
    environment: 'outdoors',
    exits,
  });

export const quay = (name: string, hasStair = true): string =>
  room(QUAY_ID, name, hasStair ? { north: STAIR_ID } : {});

export async function worldFolder(): Promise<WorldFolder> {
  const path = await mkdtemp(join(tmpdir(), 'mythosmud-world-'));
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(join(path, file)), { recursive: true });
    await writeFile(join(path, file), text);
  };
  await write(QUAY, quay('The Quay'));
  await write(STAIR, room(STAIR_ID, 'The Stair', { south: QUAY_ID }));
  return {
    path,
    write,
    remove: async (file) => rm(join(path, file)),
    forget: async () => rm(path, { recursive: true }),
  };
}
