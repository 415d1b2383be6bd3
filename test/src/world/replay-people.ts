import { type Character } from '../../../src/model/character';
import { type WorldContent } from '../../../src/model/content';
import { brandAs, type RoomId } from '../../../src/model/ids';
import { somebody } from '../rules/small-view';
import { newcomer } from '../rules/tutorial/newcomer';

/** Four who have something to do: staff by the quay, a fighter, one whose mind is going, and a newcomer. */
export function fourPeople(content: WorldContent): readonly Character[] {
  return [
    somebody('Ada', {
      ...placed(content, 'earth_arkham_riverside_room_west_quay_001'),
      roles: ['builder', 'moderator', 'admin'],
    }),
    somebody('Bob', placed(content, 'earth_arkham_riverside_room_west_quay_001')),
    somebody('Cara', {
      ...placed(content, 'earth_arkham_merchant_row_room_pells_chandlery_001'),
      lucidity: 1_500,
      profession: 'Physician',
    }),
    somebody('Dora', { ...newcomer(content), isNew: false, hintAt: 0 }),
  ];
}

/** Where somebody is, with the zone and the part of town that the room belongs to. */
export function placed(
  { rooms }: WorldContent,
  name: string,
): Pick<Character, 'room' | 'zone'> & { readonly subZone: string } {
  const id: RoomId = brandAs(name);
  const room = rooms.get(id);
  if (room === undefined) throw new Error(`there is no room ${name}`);
  return { room: id, zone: room.zone, subZone: room.subZone };
}
