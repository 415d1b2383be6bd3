import { reported } from '../body/reported';

/** Tells the staff. */
export const report = reported;
