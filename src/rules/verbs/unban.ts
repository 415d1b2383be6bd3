import { byStaff } from '../staff/by-staff';
import { unbanning } from '../staff/banning';

export const unban = byStaff('moderator', unbanning);
