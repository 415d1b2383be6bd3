import { accessible } from './accessible';
import { type House, openHouse } from './house';
import { asGuest } from './player';

jest.setTimeout(60_000);

describe('px-17 vitals', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(async () => {
    await house.close();
  });

  it.each(['Health', 'Lucidity', 'Magic'])(
    '%s is a meter that says number and state in words',
    async (name) => {
      const page = await house.visit();
      await asGuest(page);
      const meter = page.getByRole('meter', { name });
      const words = (await meter.getAttribute('aria-valuetext')) ?? '';
      const [, now, max] = /^(-?\d+) of (\d+)(, [a-z]+)?$/.exec(words) ?? [];
      expect(await meter.getAttribute('aria-valuenow')).toBe(now);
      const told = (await accessible(page, 'meter')).find((one) => one.name === name);
      expect(told).toMatchObject({
        value: Number(now),
        properties: { valuemin: 0, valuemax: Number(max) },
      });
      await page.locator('.vital .amount').getByText(words, { exact: true }).first().waitFor();
      await page.context().close();
    },
  );
});
