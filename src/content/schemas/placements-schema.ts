import { z } from 'zod';
import { idText, whole } from './fields';

export const placementFields = z.object(
  {
    item: idText,
    quantity: whole(1, 1_000_000).nullish(),
    room: idText,
    inside: z
      .string("'room-container' or the id of a container in the room")
      .regex(/^(room-container|[A-Za-z0-9_]{1,200})$/, "'room-container' or the id of a container")
      .nullish(),
  },
  'an object {item, quantity, room, inside}',
);

/** `placements.json`: what lies where when a world begins. */
export const placementsSchema = z
  .array(placementFields, 'one JSON list of placements')
  .max(100_000, 'at most 100000 placements');

export type PlacementFile = z.infer<typeof placementFields>;
