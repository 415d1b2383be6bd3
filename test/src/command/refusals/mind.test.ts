import { areRefused } from './are-refused';
import { MIND_AREA } from './mind';

describe('MIND_AREA', () => {
  areRefused(MIND_AREA);
});
