import { type Landmarks } from '../../model/content';
import { type RoomId } from '../../model/ids';

/** Where the game itself brings people. */
export function broughtTo(landmarks: Landmarks): readonly RoomId[] {
  const { start, respawn, ward, limbo, arrival, lostProperty } = landmarks;
  return [start, respawn, ward, limbo, arrival, lostProperty].filter((id) => id !== null);
}
