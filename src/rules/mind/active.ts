import { type Presence } from '../../model/presence';
import { type Turn } from '../rule';

/** game.md section 1: a command accepted within the window; entering counts. */
export const isActive = (
  { now, numbers }: Pick<Turn, 'now' | 'numbers'>,
  { lastActiveAt }: Presence,
): boolean => now - lastActiveAt <= numbers['activity.windowMs'];
