import { type PlayerId, type RoomId } from '../../model/ids';
import { type Turn } from '../rule';
import { type Done, NOTHING } from '../verdicts';
import { type WorldView } from '../view';
import { withoutPlayer } from './fight-record';
import { settled } from './settled';

/** Whether this character fights where it is. */
export const isFighting = (
  world: WorldView,
  { id, room }: { readonly id: PlayerId; readonly room: RoomId },
): boolean => world.record('fight', room)?.players.includes(id) === true;

/** A player is no longer in the fight of that room: dead, gone, or let be. Nothing, if it was not. */
export function leaveFight(turn: Turn, player: PlayerId, room: RoomId): Done {
  const fight = turn.world.record('fight', room);
  if (fight?.players.includes(player) !== true) return NOTHING;
  return settled(turn, withoutPlayer(fight, player));
}
