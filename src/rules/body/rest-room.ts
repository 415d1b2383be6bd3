import { type Character } from '../../model/character';
import { type PlayerLeft } from '../../model/event';
import { type Turn } from '../rule';

/** The rest location that somebody uses by leaving the world there; by a lost line nobody uses one. */
export function restRoomUsed(
  { world }: Turn,
  { room }: Character,
  reason: PlayerLeft['reason'],
): Pick<Character, 'restRoom'> {
  const isUsed = reason !== 'linkdead' && world.content.rooms.get(room)?.isRestLocation === true;
  return isUsed ? { restRoom: room } : {};
}
