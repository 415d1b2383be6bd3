import { type PlayerId } from '../../model/ids';
import { hashOf } from '../../rules/draws';

/**
 * What chance holds for one mind at one event. The event's place in the log and the player decide, and nothing else: live, resumed, after
 * a restart and read again it is the same.
 */
export const seedOf = (offset: number, player: PlayerId): number =>
  hashOf(`${player}|${offset}`) >>> 0;
