import { z } from 'zod';
import { type Profession } from '../../model/profession';
import { idText, listOf } from './fields';

const kit = listOf(idText, 'item ids').max(20, 'at most 20 item ids').optional();

/** `kits.json`: profession → what a new character of it carries; an id named twice is given twice. */
export const kitsSchema = z.object(
  {
    Antiquary: kit,
    Physician: kit,
    Reporter: kit,
    Stevedore: kit,
    Constable: kit,
    Preacher: kit,
    Medium: kit,
    Drifter: kit,
  } satisfies Record<Profession, unknown>,
  'one JSON object of lists by profession',
);

export type KitsFile = z.infer<typeof kitsSchema>;
