import { contrast } from './contrast';
import { findings } from './findings';
import { type House, openHouse } from './house';
import { asGuest } from './player';

jest.setTimeout(90_000);

const THEMES = [
  ['Lamp', { colorScheme: 'dark' }],
  ['Paper', { colorScheme: 'light' }],
  ['high contrast', { colorScheme: 'dark', contrast: 'more' }],
  ['Lamp on a phone', { colorScheme: 'dark', viewport: { width: 360, height: 640 } }],
  ['Paper on a phone', { colorScheme: 'light', viewport: { width: 360, height: 640 } }],
] as const;

describe('px-20 themes', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(async () => {
    await house.close();
  });

  it.each(THEMES)('%s has no serious finding at the door or in the game', async (_, options) => {
    const page = await house.visit(options);
    await page.getByRole('button', { name: 'Come in as a guest' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await asGuest(page);
    expect(await findings(page)).toEqual([]);
    await page.context().close();
  });

  it.each(THEMES)(
    '%s has every colour of text at 4.5:1 or better on its grounds',
    async (_, options) => {
      const page = await house.visit(options);
      const token = async (name: string): Promise<string> =>
        page.evaluate<string>(
          `getComputedStyle(document.documentElement).getPropertyValue('--${name}').trim()`,
        );
      for (const ground of ['ground', 'glow'])
        for (const text of ['text', 'quiet', 'accent', 'danger', 'safe'])
          expect(contrast(await token(text), await token(ground))).toBeGreaterThanOrEqual(4.5);
      await page.context().close();
    },
  );
});
