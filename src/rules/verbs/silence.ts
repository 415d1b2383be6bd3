import { byStaff } from '../staff/by-staff';
import { silencing } from '../staff/silencing';

export const silence = byStaff('moderator', silencing);
