import { type Character } from '../../../../src/model/character';
import { type WorldContent } from '../../../../src/model/content';

/** What makes somebody one who has only just been made, and is to be taught. */
export function newcomer({ rooms, landmarks }: WorldContent): Partial<Character> {
  const arrival = landmarks.arrival === null ? undefined : rooms.get(landmarks.arrival);
  if (arrival === undefined) throw new Error('this world has no arrival');
  const { id: room, zone, subZone } = arrival;
  return { room, zone, subZone, tutorial: 0, isNew: true };
}
