import { type Fight } from '../../model/fight';
import { type Room } from '../../model/room';
import { type PlayerFighter } from './fighter';

/** A player whose turn it is, in the fight as it is now. */
export interface OwnTurn {
  readonly room: Room;
  readonly player: PlayerFighter;
  readonly fight: Fight;
}
