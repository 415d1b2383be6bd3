import { type PrototypeId, brandAs } from '../../model/ids';
import { type Lock, type RoomAttributes } from '../../model/room';
import { type AttributesFile, KNOWN_ATTRIBUTES } from '../schemas/attributes-schema';

/** Of a lock that does not say. */
const DIFFICULTY_UNSAID = 50;

/** A record without inherited keys: `details.constructor` is what a file says, or nothing. */
function plainRecord<T>(entries: Iterable<readonly [string, T]>): Readonly<Record<string, T>> {
  const record = Object.create(null) as Record<string, T>;
  for (const [key, value] of entries) record[key] = value;
  return record;
}

type LocksFile = NonNullable<AttributesFile['locks']>;

function buildLocks(locks: LocksFile): Readonly<Record<string, Lock>> {
  return plainRecord(
    Object.entries(locks).map(([word, lock]): readonly [string, Lock] => [
      word.toLowerCase(),
      {
        ...(lock.key_item_id ? { keyItem: brandAs<PrototypeId>(lock.key_item_id) } : {}),
        difficulty: lock.difficulty ?? DIFFICULTY_UNSAID,
      },
    ]),
  );
}

function buildDetails(details: Readonly<Record<string, string>>): RoomAttributes['details'] {
  return plainRecord(Object.entries(details).map(([word, text]) => [word.toLowerCase(), text]));
}

/** What a file's attributes say, with the game's defaults where they are silent. */
export function buildAttributes(file: AttributesFile): RoomAttributes {
  const { map } = file;
  const others = Object.entries(file).filter(([key]) => !KNOWN_ATTRIBUTES.has(key));
  return {
    noCombat: file.no_combat ?? false,
    noDeath: file.no_death ?? false,
    sanctuary: file.sanctuary ?? false,
    camp: file.camp ?? false,
    haunted: file.haunted ?? false,
    eldritch: file.eldritch ?? false,
    forsaken: file.forsaken ?? false,
    sanitarium: file.sanitarium ?? false,
    noNpc: file.no_npc ?? false,
    ...(file.capacity == null ? {} : { capacity: file.capacity }),
    ...(file.light ? { light: file.light } : {}),
    ...(map ? { map: { x: map.x, y: map.y, z: map.z ?? 0 } } : {}),
    locks: buildLocks(file.locks ?? {}),
    details: buildDetails(file.details ?? {}),
    ...(others.length > 0 ? { others: plainRecord(others) } : {}),
  };
}
