import { fileName } from '../reading/classify-file';
import { type Read } from '../reading/read-as';
import { type RoomFile } from '../schemas/room-schema';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function targetsIn(exits: unknown): readonly string[] {
  if (!isObject(exits)) return [];
  return Object.values(exits)
    .map((exit) => (isObject(exit) ? exit['target'] : exit))
    .filter((target) => typeof target === 'string');
}

/**
 * The rooms whose files were left out, by the id that can still be read (or the file's name), with the rooms they lead
 * to. An exit to one of these is no second fault: its own row has told.
 */
export function leftOutRooms(
  reads: readonly Read<RoomFile>[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const read of reads) {
    if (read.ok) continue;
    const { id, exits } = isObject(read.raw) ? read.raw : {};
    const name = fileName(read.file).replace(/\.json$/, '');
    found.set(typeof id === 'string' ? id : name, targetsIn(exits));
  }
  return found;
}
