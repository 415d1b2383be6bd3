import { presentHint } from '../tutorial/present-hint';

/** Tells again what to try next. */
export const tutorial = presentHint;
