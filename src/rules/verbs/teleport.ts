import { byStaff } from '../staff/by-staff';
import { teleporting } from '../staff/going';

export const teleport = byStaff('builder', teleporting);
