import { type House, openHouse } from './house';
import { asGuest, say } from './player';

jest.setTimeout(60_000);

describe('px-21 stillness', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(async () => {
    await house.close();
  });

  it.each(['reduce', 'no-preference'] as const)('runs no animation (%s)', async (reducedMotion) => {
    const page = await house.visit({ reducedMotion });
    expect(await page.evaluate('document.getAnimations().length')).toBe(0);
    await asGuest(page);
    await say(page, 'look');
    expect(await page.evaluate('document.getAnimations().length')).toBe(0);
    await page.context().close();
  });
});
