import { byStaff } from '../staff/by-staff';
import { unsilencing } from '../staff/silencing';

export const unsilence = byStaff('moderator', unsilencing);
