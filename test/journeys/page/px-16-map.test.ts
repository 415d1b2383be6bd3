import { type Page } from 'playwright-core';
import { type House, openHouse } from './house';
import { asGuest } from './player';

jest.setTimeout(120_000);

const OPPOSITE: Readonly<Record<string, string>> = {
  ...{ north: 'south', south: 'north', east: 'west', west: 'east', up: 'down', down: 'up' },
  ...{ northeast: 'southwest', southwest: 'northeast' },
  ...{ northwest: 'southeast', southeast: 'northwest' },
};

const here = async (page: Page): Promise<string> => page.locator('#bar .here').innerText();
const ways = async (page: Page): Promise<readonly string[]> =>
  (await page.locator('#place .exits button').allTextContents()).map((text) => text.trim());

/** Waits until drawing and words are of this room: the words name each way out, and nothing else. */
async function mapFits(page: Page): Promise<void> {
  for (const way of await ways(page))
    await page
      .locator('.map-words')
      .getByText(new RegExp(`\\b${way}\\b`, 'i'))
      .first()
      .waitFor();
  await page.locator('.map .here').waitFor();
}

async function walk(page: Page, way: string): Promise<boolean> {
  const before = await here(page);
  const lines = await page.locator('#log > *').count();
  await page.locator('#place .exits').getByRole('button', { name: way, exact: true }).click();
  await page
    .locator('#log > *')
    .nth(lines + 1)
    .waitFor();
  return (await here(page)) !== before;
}

/** How many rooms are looked at; every room of the start's neighbourhood. */
const ROOMS = 12;

describe('px-16 the map', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(async () => {
    await house.close();
  });

  it('says the same in words, room after room', async () => {
    const page = await house.visit();
    await asGuest(page);
    const seen = new Set<string>();
    const visit = async (): Promise<void> => {
      seen.add(await here(page));
      await mapFits(page);
      for (const way of await ways(page)) {
        const back = OPPOSITE[way];
        if (back === undefined || seen.size >= ROOMS) continue;
        const to = await page.locator('#place .exits li', { hasText: way }).locator('.to').count();
        if (to > 0 || !(await walk(page, way))) continue;
        if (!seen.has(await here(page))) await visit();
        if (!(await ways(page)).includes(back)) return;
        await walk(page, back);
      }
    };
    await visit();
    expect(seen.size).toBeGreaterThan(1);
    await page.context().close();
  });

  it('is drawn for the eye and hidden from the ear, which has the words', async () => {
    const page = await house.visit();
    await asGuest(page);
    expect(await page.locator('svg.map').getAttribute('aria-hidden')).toBe('true');
    expect((await page.locator('.map-words').innerText()).length).toBeGreaterThan(10);
    await page.context().close();
  });
});
