import { byStaff } from '../staff/by-staff';
import { kicking } from '../staff/kicking';

export const kick = byStaff('moderator', kicking);
