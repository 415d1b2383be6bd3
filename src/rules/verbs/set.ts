import { byStaff } from '../staff/by-staff';
import { correcting } from '../staff/correcting';

export const set = byStaff('admin', correcting);
