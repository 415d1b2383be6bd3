import { brandAs } from '../../../../src/model/ids';
import { type Item, type ItemLocation } from '../../../../src/model/item';
import { placed } from '../../../../src/rules/things/placed';
import { COAST, TOWN } from '../small-world';

const BOX: Required<Item> = {
  id: brandAs('box'),
  prototype: brandAs('box'),
  quantity: 1,
  location: { kind: 'room', room: brandAs('quay') },
  zone: TOWN,
  lock: 'locked',
};

describe('placed', () => {
  it('is the same thing elsewhere, with all that was known of it', () => {
    const location: ItemLocation = { kind: 'character', character: brandAs('player-Ada') };
    expect(placed(BOX, location, COAST)).toEqual({ ...BOX, location, zone: COAST });
  });

  it('has no lock where there was none', () => {
    const { id, prototype, quantity, location, zone } = BOX;
    const open: Item = { id, prototype, quantity, location, zone };
    expect(placed(open, open.location, COAST)).toStrictEqual({ ...open, zone: COAST });
  });
});
