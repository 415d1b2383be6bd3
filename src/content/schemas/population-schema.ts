import { z } from 'zod';
import { idText, whole } from './fields';

const SUB_ZONE = 'a sub-zone as plane/zone/sub_zone';
/** More of one kind in one place than any world needs. */
const MOST = 100;

export const populationFields = z.object(
  {
    room: idText.nullish(),
    sub_zone: z
      .string(SUB_ZONE)
      .regex(/^[A-Za-z0-9_-]{1,100}(\/[A-Za-z0-9_-]{1,100}){2}$/, SUB_ZONE)
      .nullish(),
    min: whole(0, MOST).nullish(),
    max: whole(1, MOST).nullish(),
    probability: whole(0, 100).nullish(),
    respawn_s: whole(30, 1_000_000).nullish(),
  },
  'an object {room or sub_zone, min, max, probability, respawn_s}',
);

/** Where how many of a kind live. */
export const populationSchema = populationFields
  .refine(({ room, sub_zone: subZone }) => (room == null) !== (subZone == null), {
    message: 'an object with either room or sub_zone',
  })
  .refine(({ min, max }) => max == null || (min ?? 1) <= max, {
    message: 'a number that is at least min',
    path: ['max'],
  });

export type PopulationFile = z.infer<typeof populationFields>;

/** The room or the sub-zone that it names. */
export const homeOf = ({ room, sub_zone: subZone }: PopulationFile): string =>
  room ?? subZone ?? '';

const isEachOnce = (populations: readonly PopulationFile[]): boolean =>
  new Set(populations.map(homeOf)).size === populations.length;

export const populationsSchema = z
  .array(populationSchema, 'a list of objects {room or sub_zone, min, max, …}')
  .refine(isEachOnce, 'a list that names each room and each sub-zone once');
