import { areRefused } from './are-refused';
import { FIGHT_AREA } from './fight';

describe('FIGHT_AREA', () => {
  areRefused(FIGHT_AREA);
});
