import { type Landmarks, type ReportRow } from '../../model/content';
import { warningRow } from '../report/rows';
import { type Steps } from '../steps';
import { broughtTo } from './brought-to';
import { type Neighbourhood } from './neighbourhood';

export type Ways = ReadonlyMap<string, readonly string[]>;

/** All that can be reached, `from` included. */
export function* reach(from: Iterable<string>, ways: Ways): Steps<ReadonlySet<string>> {
  const found = new Set(from);
  // A set's walk takes in what is added during it.
  for (const id of found) {
    for (const next of ways.get(id) ?? []) found.add(next);
    yield;
  }
  return found;
}

/** A room that was left out leads where it did, and back to whoever leads to it: nothing behind it is called unreachable. */
function* waysOut({ rooms, leftOut }: Neighbourhood): Steps<Ways> {
  const ways = new Map<string, string[]>();
  for (const [id, targets] of leftOut) ways.set(id, [...targets]);
  for (const room of rooms.values()) {
    for (const { target } of room.exits) ways.get(target)?.push(room.id);
    yield;
  }
  for (const room of rooms.values()) {
    ways.set(
      room.id,
      room.exits.map(({ target }) => target),
    );
    yield;
  }
  return ways;
}

/**
 * A row for each room to which no way leads from the start, through any exit. Where the game itself brings people (to
 * respawn, ward, limbo, arrival, lost property) they are as well.
 */
export function* checkReach(
  landmarks: Landmarks,
  around: Neighbourhood,
): Steps<readonly ReportRow[]> {
  const { start } = landmarks;
  const reached = yield* reach(broughtTo(landmarks), yield* waysOut(around));
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
