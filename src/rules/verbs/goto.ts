import { byStaff } from '../staff/by-staff';
import { goingTo } from '../staff/going';

export const goto = byStaff('builder', goingTo);
