import { skipTutorial } from '../tutorial/skip-tutorial';

/** Straight to where the game begins. */
export const skip = skipTutorial;
