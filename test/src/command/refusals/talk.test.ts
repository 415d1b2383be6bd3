import { areRefused } from './are-refused';
import { TALK_AREA } from './talk';

describe('TALK_AREA', () => {
  areRefused(TALK_AREA);
});
