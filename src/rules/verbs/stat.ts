import { byStaff } from '../staff/by-staff';
import { statOf } from '../staff/stat-of';

export const stat = byStaff('builder', statOf);
