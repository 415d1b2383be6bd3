import { type Arrival } from '../walk/arrival';
import { leaveFight } from './leave-fight';

/** Whoever leaves a room, in whatever way, leaves its fight. */
export const leftBehind: Arrival = {
  concerns: ({ world }, { id, room }, from) =>
    from !== room && world.record('fight', from)?.players.includes(id) === true,
  happen: (turn, { id }, from) => leaveFight(turn, id, from),
};
