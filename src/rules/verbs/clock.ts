import { byStaff } from '../staff/by-staff';
import { clockShifting } from '../staff/clock-shifting';

export const clock = byStaff('admin', clockShifting);
