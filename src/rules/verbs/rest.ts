import { goToRest } from '../body/rest';

/** Leaves the world safely. */
export const rest = goToRest;
