import { type RoomId } from '../../../model/ids';
import { type Stay } from '../../../model/presence';
import { type Turn } from '../../rule';

type Moment = Pick<Turn, 'now' | 'numbers'>;

/** How many there have been, the one that is now included. */
export const countOf = ({ count, countedAt }: Stay, { now, numbers }: Moment): number =>
  countedAt === null ? count + 1 : count + Math.round((now - countedAt) / numbers['flux.everyMs']);

/** As an evaluation of somebody active finds it; the same, if it counts itself. */
export function stayOn(stay: Stay | null, room: RoomId, moment: Moment): Stay {
  if (stay?.room !== room) return { room, count: 1, countedAt: moment.now };
  return stay.countedAt === null
    ? { room, count: countOf(stay, moment), countedAt: moment.now }
    : stay;
}

/** As an evaluation leaves it that passes somebody over; the same, if it did so before. */
export function paused(stay: Stay | null, moment: Moment): Stay | null {
  if (stay?.countedAt == null) return stay;
  return { ...stay, count: countOf(stay, moment) - 1, countedAt: null };
}
