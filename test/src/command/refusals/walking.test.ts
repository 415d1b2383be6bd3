import { areRefused } from './are-refused';
import { WALKING_AREA } from './walking';

describe('WALKING_AREA', () => {
  areRefused(WALKING_AREA);
});
