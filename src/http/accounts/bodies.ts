import { z } from 'zod';
import { STAT_NAMES } from '../../model/stats';

/** PostgreSQL and JSON both stumble over half a character. */
const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !/\p{Cs}/u.test(value), 'is not well-formed Unicode');

/** Longer than any rule allows, so that the rule gets to say it. */
const name = text(200);
const password = text(1_000);

export const CREDENTIALS = z.strictObject({ username: name, password });
export const RECOVERY = z.strictObject({ username: name, recoveryCode: text(100), password });
/** Nothing is asked for; an empty object is nothing. */
export const NOTHING = z.strictObject({}).optional();

const stats = z.strictObject(
  Object.fromEntries(STAT_NAMES.map((stat) => [stat, z.number()])) as Record<
    (typeof STAT_NAMES)[number],
    z.ZodNumber
  >,
);

export const NEW_CHARACTER = z.strictObject({
  name,
  profession: text(50).exactOptional(),
  rollId: text(50).exactOptional(),
  stats: stats.exactOptional(),
});
