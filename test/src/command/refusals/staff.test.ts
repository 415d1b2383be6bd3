import { areRefused } from './are-refused';
import { STAFF_AREA } from './staff';

describe('STAFF_AREA', () => {
  areRefused(STAFF_AREA);
});
