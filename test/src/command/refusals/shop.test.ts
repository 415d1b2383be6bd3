import { areRefused } from './are-refused';
import { SHOP_AREA } from './shop';

describe('SHOP_AREA', () => {
  areRefused(SHOP_AREA);
});
