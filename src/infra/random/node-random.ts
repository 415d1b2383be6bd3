import { randomInt, randomUUID } from 'node:crypto';
import { type Random } from '../../ports/random';

const STEPS = 2 ** 47;

/** Chance from the operating system. */
export const nodeRandom: Random = {
  next: () => randomInt(STEPS) / STEPS,
  uuid: () => randomUUID(),
};
