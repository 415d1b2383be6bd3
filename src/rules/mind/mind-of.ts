import { type Character } from '../../model/character';
import { type Mind, SOUND_MIND } from '../../model/mind';

export const mindOf = ({ mind }: Pick<Character, 'mind'>): Mind => mind ?? SOUND_MIND;

/** Lucidity, in hundredths, at its worst. */
export const WORST = -10_000;

/** A little more than what binary fractions lose. */
const EPSILON = 1e-9;

/** To whole hundredths, half away from zero. */
export const rounded = (hundredths: number): number =>
  Math.sign(hundredths) * Math.floor(Math.abs(hundredths) + 0.5 + EPSILON);
