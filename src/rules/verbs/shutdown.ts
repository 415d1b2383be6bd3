import { byStaff } from '../staff/by-staff';
import { shuttingDown } from '../staff/shutting-down';

export const shutdown = byStaff('admin', shuttingDown);
