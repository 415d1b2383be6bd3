import { areRefused } from './are-refused';
import { PARTY_AREA } from './party';

describe('PARTY_AREA', () => {
  areRefused(PARTY_AREA);
});
