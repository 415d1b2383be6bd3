import { type Beat } from './beat';
import { hour } from './hour';

/** Every beat of the world; of several at the same moment the first comes first. */
export const BEATS: readonly Beat[] = [hour];
