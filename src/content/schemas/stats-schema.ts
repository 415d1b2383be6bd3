import { z } from 'zod';
import { type StatName } from '../../model/stats';

type StatsSchema<T extends z.ZodType> = z.ZodObject<Record<StatName, T>>;

/** An object of numbers by stat. */
export const statsOf = <T extends z.ZodType>(value: T): StatsSchema<T> =>
  z.object(
    {
      STR: value,
      DEX: value,
      CON: value,
      POW: value,
      CHA: value,
      LUCK: value,
      SIZ: value,
      INT: value,
      EDU: value,
    } satisfies Record<StatName, T>,
    'an object of numbers by stat (STR, DEX, CON, POW, CHA, LUCK, SIZ, INT, EDU)',
  );
