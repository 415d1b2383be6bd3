import { type RoomId } from '../../model/ids';
import { type Room } from '../../model/room';
import { type Steps } from '../steps';
import { type Neighbourhood } from './neighbourhood';
import { type Ways, reach } from './reach';

function* waysBothWays(rooms: Neighbourhood['rooms']): Steps<Ways> {
  const ways = new Map<string, string[]>([...rooms.keys()].map((id) => [id, []]));
  const join = (a: Room, b: string): void => {
    const back = ways.get(b);
    if (!back) return;
    back.push(a.id);
    ways.get(a.id)?.push(b);
  };
  for (const room of rooms.values()) {
    for (const { target } of room.exits) join(room, target);
    yield;
  }
  return ways;
}

/** The first id, by code unit, of the largest connected part; among equals the part whose first id comes first. */
export function* firstOfLargestPart(rooms: Neighbourhood['rooms']): Steps<RoomId | undefined> {
  const ways = yield* waysBothWays(rooms);
  const seen = new Set<string>();
  let best: { readonly id: RoomId; readonly size: number } | undefined;
  for (const id of [...rooms.keys()].sort()) {
    if (seen.has(id)) continue;
    const part = yield* reach([id], ways);
    for (const member of part) seen.add(member);
    if (!best || part.size > best.size) best = { id, size: part.size };
  }
  return best?.id;
}
