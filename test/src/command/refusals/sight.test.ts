import { areRefused } from './are-refused';
import { SIGHT_AREA } from './sight';

describe('SIGHT_AREA', () => {
  areRefused(SIGHT_AREA);
});
