import { type Arrival } from './arrival';

/** Everything that may come of a move, in this order. */
export const ARRIVALS: readonly Arrival[] = [];
