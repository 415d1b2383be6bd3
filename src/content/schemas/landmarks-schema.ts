import { z } from 'zod';
import { idText } from './fields';

/** `world.json`. */
export const landmarksSchema = z.object(
  {
    start: idText,
    respawn: idText,
    ward: idText,
    limbo: idText,
    arrival: idText.nullish(),
    lost_property: idText.nullish(),
  },
  'one JSON object {start, respawn, ward, limbo, arrival, lost_property}',
);

export type LandmarksFile = z.infer<typeof landmarksSchema>;
