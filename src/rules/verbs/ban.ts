import { byStaff } from '../staff/by-staff';
import { banning } from '../staff/banning';

export const ban = byStaff('moderator', banning);
