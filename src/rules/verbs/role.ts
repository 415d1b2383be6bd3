import { byStaff } from '../staff/by-staff';
import { roleGiving } from '../staff/role-giving';

export const role = byStaff('admin', roleGiving);
