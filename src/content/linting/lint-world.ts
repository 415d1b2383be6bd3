import { type WorldContent } from '../../model/content';
import { type PrototypeId } from '../../model/ids';
import { attainable, opens } from './attainable';

export const LINT_CODES = ['key.unknown', 'key.nowhere', 'lock.never_opens'] as const;
export type LintCode = (typeof LINT_CODES)[number];

/** A flaw of a world that loads. */
export interface LintRow {
  readonly code: LintCode;
  /** The id of the room or the thing that has the flaw; of an exit with its word: `some_room_001 down`. */
  readonly subject: string;
  readonly message: string;
}

interface NamedKey {
  readonly subject: string;
  readonly key: PrototypeId;
}

function keysOf({ rooms, items }: WorldContent): readonly NamedKey[] {
  const named = (subject: string, key: PrototypeId | undefined): readonly NamedKey[] =>
    key === undefined ? [] : [{ subject, key }];
  const inRooms = [...rooms.values()].flatMap((room) => [
    ...Object.entries(room.attributes.locks).flatMap(([word, lock]) =>
      named(`${room.id} ${word}`, lock.keyItem),
    ),
    ...named(room.id, room.container?.keyItem),
  ]);
  const inItems = [...items.values()].flatMap((item) => named(item.id, item.container?.keyItem));
  return [...inRooms, ...inItems];
}

/**
 * What is wrong with a world that its loader does not tell: a key that no file describes, a key that nobody can come by,
 * a lock that nothing opens. Pure.
 *
 * A lock opens when its key can be had without passing it, or when the strongest character can force it.
 */
export function lintWorld(world: WorldContent): readonly LintRow[] {
  const { rooms, items } = attainable(world);
  const keys = keysOf(world).flatMap(({ subject, key }): readonly LintRow[] => {
    if (!world.items.has(key)) {
      const message = `names the key "${key}"; right is the id of a file in items`;
      return [{ code: 'key.unknown', subject, message }];
    }
    if (items.has(key)) return [];
    const message = `names the key "${key}", which nobody can come by; right is a key that lies, is sold or is loot where people can go`;
    return [{ code: 'key.nowhere', subject, message }];
  });
  const locks = [...world.rooms.values()]
    .filter(({ id }) => rooms.has(id))
    .flatMap((room) =>
      room.exits
        .filter((exit) => !exit.isBlocked && !opens(room, exit, items))
        .map((exit): LintRow => {
          const message = 'is locked for ever; right is a key, or a difficulty of 139 at most';
          return { code: 'lock.never_opens', subject: `${room.id} ${exit.word}`, message };
        }),
    );
  return [...keys, ...locks];
}
