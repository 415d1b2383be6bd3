import { byStaff } from '../staff/by-staff';
import { asked } from '../staff/beyond';

export const watch = byStaff('builder', asked);
