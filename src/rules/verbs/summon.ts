import { byStaff } from '../staff/by-staff';
import { summoning } from '../staff/summoning';

export const summon = byStaff('builder', summoning);
