import { type Character } from '../../model/character';
import { type RoomId } from '../../model/ids';
import { type Turn, type Verdict } from '../rule';

/** Something that comes of somebody's being in a room now, in the same verdict as the move. */
export interface Arrival {
  /** Asked at every move, so it must cost next to nothing where there is nothing to do. */
  readonly concerns: (turn: Turn, arrived: Character, from: RoomId) => boolean;
  /** `turn.world` is as the move, and the arrivals before, have left it. */
  readonly happen: (turn: Turn, arrived: Character, from: RoomId) => Verdict;
}
