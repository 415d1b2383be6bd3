import { byStaff } from '../staff/by-staff';
import { announcing } from '../staff/announcing';

export const announce = byStaff('moderator', announcing);
