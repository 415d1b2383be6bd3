import { byStaff } from '../staff/by-staff';
import { asked } from '../staff/beyond';

export const reload = byStaff('builder', asked);
