import { type Page } from 'playwright-core';
import { type House, openHouse } from './house';
import { asGuest, connected, line, log, logLine, until } from './player';

jest.setTimeout(60_000);

const focused = async (page: Page): Promise<string> =>
  page.evaluate<string>('document.activeElement.id');

/** The region that has the focus in it. */
const REGION = `document.activeElement.closest('#log, #place, #self')?.id ?? ''`;

/** Tab until the element with that text has the focus; a trap would never get there. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate<string>('document.activeElement.textContent');
    if (now.trim().startsWith(text)) return;
  }
  throw new Error(`Tab does not come to "${text}".`);
}

describe('px-06 the keyboard', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(async () => {
    await house.close();
  });

  it('is enough to sign up, walk, talk and read the map', async () => {
    const page = await house.visit();
    await page.getByRole('button', { name: 'Make an account' }).waitFor();
    await tabTo(page, 'Make an account');
    await page.keyboard.press('Enter');
    await page.getByLabel('Name').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Cordelia');
    await page.keyboard.press('Tab');
    await page.keyboard.type('only with the keys');
    await page.keyboard.press('Enter');
    await page.getByLabel('Recovery code').waitFor();
    await tabTo(page, 'I have written');
    await page.keyboard.press('Enter');
    await page.getByText('Somebody new').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Cordelia');
    await page.keyboard.press('Enter');
    await connected(page);
    expect(await focused(page)).toBe('line');
    await page.keyboard.type('say good evening');
    await page.keyboard.press('Enter');
    await log(page).getByText('good evening', { exact: false }).nth(1).waitFor();
    await page.keyboard.press('F6');
    await page.keyboard.press('F6');
    expect(await focused(page)).toBe('place');
    const way = await page.locator('#place .exits button').first().textContent();
    await tabTo(page, way?.trim() ?? '?');
    await page.keyboard.press('Enter');
    await logLine(page, `> ${way?.trim() ?? '?'}`).waitFor();
    await page.keyboard.type('map');
    await page.keyboard.press('Enter');
    await logLine(page, '> map').waitFor();
    await logLine(page, /^(North|East|South|West): The Waiting Room\.$/).waitFor();
    await page.context().close();
  });

  it('goes round with F6 and back with Shift+F6, and home with Escape', async () => {
    const page = await house.visit();
    await asGuest(page);
    const round: string[] = [];
    for (let presses = 0; presses < 4; presses += 1) {
      await page.keyboard.press('F6');
      round.push(await focused(page));
    }
    expect(round).toEqual(['log', 'place', 'self', 'line']);
    await page.keyboard.press('Shift+F6');
    expect(await focused(page)).toBe('self');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('line');
    await page.context().close();
  });

  it('goes round with Tab, forwards and backwards, and is caught nowhere', async () => {
    const page = await house.visit();
    await asGuest(page);
    for (const key of ['Tab', 'Shift+Tab']) {
      await line(page).focus();
      const regions = new Set<string>();
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press(key);
        if ((await focused(page)) === 'line') break;
        regions.add(await page.evaluate<string>(REGION));
      }
      expect(await focused(page)).toBe('line');
      for (const region of ['log', 'place', 'self']) expect(regions).toContain(region);
    }
    await page.context().close();
  });

  it('opens and closes help with F1, and shows where the focus is', async () => {
    const page = await house.visit();
    await asGuest(page);
    await page.keyboard.press('F1');
    await page.getByRole('region', { name: 'Help' }).waitFor();
    const ring = await page.evaluate<string>(
      'getComputedStyle(document.activeElement).outlineStyle',
    );
    expect(ring).toBe('solid');
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Help' }).waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('line');
    await page.context().close();
  });

  it('reviews the log with the arrows, Home and End', async () => {
    const page = await house.visit({ viewport: { width: 1280, height: 360 } });
    await asGuest(page);
    for (let times = 0; times < 4; times += 1) {
      await page.keyboard.type('look');
      await page.keyboard.press('Enter');
    }
    await logLine(page, 'Exits:').nth(4).waitFor();
    await page.keyboard.press('F6');
    const top = async (): Promise<number> =>
      page.evaluate<number>(`document.querySelector('#log').scrollTop`);
    await page.keyboard.press('Home');
    await until(page, `document.querySelector('#log').scrollTop === 0`);
    await page.keyboard.press('ArrowDown');
    await until(page, `document.querySelector('#log').scrollTop > 0`);
    const low = await top();
    await page.keyboard.press('End');
    await until(page, `document.querySelector('#log').scrollTop > ${low}`);
    await page.context().close();
  });
});
