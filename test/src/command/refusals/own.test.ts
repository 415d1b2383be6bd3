import { areRefused } from './are-refused';
import { OWN_AREA } from './own';

describe('OWN_AREA', () => {
  areRefused(OWN_AREA);
});
