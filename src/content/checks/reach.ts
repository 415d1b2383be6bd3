import { type Landmarks, type ReportRow } from '../../model/content';
import { type RoomId } from '../../model/ids';
import { type Room } from '../../model/room';
import { warningRow } from '../report/rows';
import { broughtTo } from './brought-to';
import { type Neighbourhood } from './neighbourhood';

type Ways = ReadonlyMap<string, readonly string[]>;

/** All that can be reached, `from` included. */
function reach(from: Iterable<string>, ways: Ways): ReadonlySet<string> {
  const found = new Set(from);
  // A set's walk takes in what is added during it.
  for (const id of found) for (const next of ways.get(id) ?? []) found.add(next);
  return found;
}

/** A room that was left out leads where it did, and back to whoever leads to it: nothing behind it is called unreachable. */
function waysOut({ rooms, leftOut }: Neighbourhood): Ways {
  const ways = new Map<string, string[]>();
  for (const [id, targets] of leftOut) ways.set(id, [...targets]);
  for (const room of rooms.values()) {
    for (const { target } of room.exits) ways.get(target)?.push(room.id);
  }
  for (const room of rooms.values()) {
    ways.set(
      room.id,
      room.exits.map(({ target }) => target),
    );
  }
  return ways;
}

/**
 * A row for each room to which no way leads from the start, through any exit. Where the game itself brings people (to
 * respawn, ward, limbo, arrival, lost property) they are as well.
 */
export function checkReach(landmarks: Landmarks, around: Neighbourhood): readonly ReportRow[] {
  const { start } = landmarks;
  const reached = reach(broughtTo(landmarks), waysOut(around));
  return [...around.rooms.keys()]
    .filter((id) => !reached.has(id))
    .map((id) =>
      warningRow(
        'room.unreachable',
        { file: around.files.get(id) ?? '', path: ['id'] },
        `"${id}" cannot be reached from the start room "${start}"; right is an exit to it from a room that can`,
      ),
    );
}

function waysBothWays(rooms: Neighbourhood['rooms']): Ways {
  const ways = new Map<string, string[]>([...rooms.keys()].map((id) => [id, []]));
  const join = (a: Room, b: string): void => {
    const back = ways.get(b);
    if (!back) return;
    back.push(a.id);
    ways.get(a.id)?.push(b);
  };
  for (const room of rooms.values()) for (const { target } of room.exits) join(room, target);
  return ways;
}

/** The first id, by code unit, of the largest connected part; among equals the part whose first id comes first. */
export function firstOfLargestPart(rooms: Neighbourhood['rooms']): RoomId | undefined {
  const ways = waysBothWays(rooms);
  const seen = new Set<string>();
  let best: { readonly id: RoomId; readonly size: number } | undefined;
  for (const id of [...rooms.keys()].sort()) {
    if (seen.has(id)) continue;
    const part = reach([id], ways);
    for (const member of part) seen.add(member);
    if (!best || part.size > best.size) best = { id, size: part.size };
  }
  return best?.id;
}
