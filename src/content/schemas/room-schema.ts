import { z } from 'zod';
import { ENVIRONMENTS } from '../../model/room';
import { attributesSchema } from './attributes-schema';
import { containerSchema } from './container-schema';
import { exitsSchema } from './exits-schema';
import { flag, folderText, idText, oneOf, text } from './fields';

/** One room, in the old game's field names (game.md section 2). */
export const roomSchema = z.object(
  {
    id: idText,
    name: text(1, 200),
    description: text(1, 2000),
    plane: folderText,
    zone: folderText,
    sub_zone: folderText,
    environment: oneOf(ENVIRONMENTS).nullish(),
    exits: exitsSchema.nullish(),
    rest_location: flag.nullish(),
    container: containerSchema.nullish(),
    attributes: attributesSchema.nullish(),
    field1: z.unknown().optional(),
    field2: z.unknown().optional(),
    field3: z.unknown().optional(),
  },
  'one JSON object, a room',
);

export type RoomFile = z.infer<typeof roomSchema>;
