/** What things cost over a counter (game.md section 5). */
export const SHOP_NUMBERS = {
  /** Of a thing's value. */
  'shop.buyPercent': 120,
  'shop.sellPercent': 40,
  /** A percent less to pay for so many points of charisma above, one more for so many below. */
  'shop.charmFrom': 50,
  'shop.charmPerPercent': 5,
  /** A shop can pay out so much on one game day, and what it takes in. */
  'shop.tillCents': 50_00,
};
