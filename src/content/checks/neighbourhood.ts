import { type RoomId } from '../../model/ids';
import { type Room } from '../../model/room';

/** All rooms that load, where each is written, and those that were left out with where they led. */
export interface Neighbourhood {
  readonly rooms: ReadonlyMap<RoomId, Room>;
  readonly files: ReadonlyMap<RoomId, string>;
  readonly leftOut: ReadonlyMap<string, readonly string[]>;
}
