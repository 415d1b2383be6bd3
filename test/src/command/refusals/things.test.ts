import { areRefused } from './are-refused';
import { THINGS_AREA } from './things';

describe('THINGS_AREA', () => {
  areRefused(THINGS_AREA);
});
