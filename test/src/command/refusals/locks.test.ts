import { areRefused } from './are-refused';
import { LOCKS_AREA } from './locks';

describe('LOCKS_AREA', () => {
  areRefused(LOCKS_AREA);
});
