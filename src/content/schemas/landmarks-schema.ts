import { z } from 'zod';
import { idText } from './fields';

/** `world.json`. */
export const landmarksSchema = z.object(
  { start: idText, respawn: idText, ward: idText, limbo: idText },
  'one JSON object {start, respawn, ward, limbo}',
);

export type LandmarksFile = z.infer<typeof landmarksSchema>;
