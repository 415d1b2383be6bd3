import { type Room } from '../../model/room';
import { type ExitView, type RoomView } from '../../model/views';

/** What a look gives where there is no light (game.md section 3). */
export const DARKNESS = 'It is too dark to make anything out.';

/** Name and ways out, and nothing else. */
export const darkView = ({ id, name, subZone }: Room, exits: readonly ExitView[]): RoomView => ({
  id,
  name,
  description: DARKNESS,
  subZone,
  exits,
  things: [],
  occupants: [],
  occupantCount: 0,
});
