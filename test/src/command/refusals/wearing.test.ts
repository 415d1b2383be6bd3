import { areRefused } from './are-refused';
import { WEARING_AREA } from './wearing';

describe('WEARING_AREA', () => {
  areRefused(WEARING_AREA);
});
