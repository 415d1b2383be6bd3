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
 * The rooms whose files were left out, by the id that can still be read and by the file's name, with the rooms they lead
 * to. An exit to one of these is no second fault: its own row has told. (Of two rooms with one id the second is left out;
 * most often it was copied, and its file's name is what others call it.)
 */
export function leftOutRooms(
  left: readonly Read<RoomFile>[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { file, raw } of left) {
    const { id, exits } = isObject(raw) ? raw : {};
    const targets = targetsIn(exits);
    found.set(fileName(file).replace(/\.json$/, ''), targets);
    if (typeof id === 'string') found.set(id, targets);
  }
  return found;
}
