import { buyPrice, sellPrice } from '../../../../src/rules/shop/prices';
import { RULE_NUMBERS } from '../../../../src/rules/numbers';

describe('buyPrice', () => {
  it.each([
    [100, 50, 120],
    [1_000, 55, 1_188],
    [1_000, 45, 1_212],
    // A percent for five points; the parts of it count.
    [10_000, 51, 11_976],
    [10_000, 90, 11_040],
    [10_000, 15, 12_840],
    // 2.4 and 3.6; a half is rounded up.
    [2, 50, 2],
    [3, 50, 4],
    [125, 50, 150],
    [105, 40, 129],
    [5, 50, 6],
    [0, 50, 1],
  ])('of %i cents, with charisma %i, is %i', (value, charisma, cents) => {
    expect(buyPrice(value, charisma, RULE_NUMBERS)).toBe(cents);
  });

  it('rounds a half away from zero', () => {
    const numbers = { ...RULE_NUMBERS, 'shop.buyPercent': 150 };
    expect(buyPrice(3, 50, numbers)).toBe(5);
    expect(buyPrice(5, 50, numbers)).toBe(8);
  });
});

describe('sellPrice', () => {
  it.each([
    [1_000, 400],
    [5, 2],
    [4, 2],
    [3, 1],
    [1, 0],
    [0, 0],
  ])('of %i cents is %i', (value, cents) => {
    expect(sellPrice(value, RULE_NUMBERS)).toBe(cents);
  });
});
