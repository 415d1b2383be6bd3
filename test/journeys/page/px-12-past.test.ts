import { type Page } from 'playwright-core';
import { heapBytes } from './heap';
import { type House, openHouse } from './house';
import { log, pressGuest, until } from './player';
import { feed, spokenLines } from './transcript';

jest.setTimeout(120_000);

const top = async (page: Page): Promise<number> =>
  page.evaluate<number>(`document.querySelector('#log').scrollTop`);

/** The text of the first line that is seen, and where. */
const FIRST_SEEN = `(() => {
  const log = document.querySelector('#log');
  const edge = log.getBoundingClientRect().top;
  const node = [...log.children].find((child) => child.getBoundingClientRect().top >= edge);
  return [node.textContent, Math.round(node.getBoundingClientRect().top - edge)];
})()`;

const IS_AT_BOTTOM = `(() => {
  const log = document.querySelector('#log');
  return log.scrollHeight - log.scrollTop - log.clientHeight < 2;
})()`;

describe('px-12 the past', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(async () => {
    await house.close();
  });

  it('keeps 5,000 of 20,000 lines, and follows the newest, in a heap that does not grow', async () => {
    const page = await house.visit();
    const parts = [2, 5002, 10_002, 15_002].map((from) => spokenLines(from, 5000));
    const next = await feed(page, parts);
    await pressGuest(page);
    const heaps: number[] = [];
    for (const last of [5001, 10_001, 15_001, 20_001]) {
      await log(page)
        .getByText(`line ${String(last)}.`)
        .waitFor({ timeout: 30_000 });
      heaps.push(await heapBytes(page));
      next.release();
    }
    const count = await page.evaluate<number>(`document.querySelector('#log').childElementCount`);
    expect(count).toBe(5000);
    await until(page, IS_AT_BOTTOM);
    const [, early = 0, , late = Infinity] = heaps;
    expect(late / early).toBeLessThan(1.1);
    await page.context().close();
  });

  it('stands still, and stays bounded, while more comes than can be kept', async () => {
    const page = await house.visit();
    const parts = [2, 5002, 10_002].map((from) => spokenLines(from, 4500));
    const next = await feed(page, parts);
    await pressGuest(page);
    await log(page).getByText('line 4501.').waitFor({ timeout: 30_000 });
    await page.evaluate(`document.querySelector('#log').scrollTop -= 5000`);
    await page.getByRole('region', { name: 'Newest lines' }).waitFor();
    const [text, at] = await page.evaluate<[string, number]>(FIRST_SEEN);
    for (const last of [9501, 14_501]) {
      next.release();
      await log(page)
        .getByText(`line ${String(last)}.`)
        .waitFor({ timeout: 30_000 });
    }
    const [textAfter, atAfter] = await page.evaluate<[string, number]>(FIRST_SEEN);
    expect(textAfter).toBe(text);
    expect(Math.abs(atAfter - at)).toBeLessThanOrEqual(1);
    const count = await page.evaluate<number>(`document.querySelector('#log').childElementCount`);
    expect(count).toBe(10_000);
    await page.context().close();
  });

  it('stands still while the newest five show below, with their number; Escape comes back', async () => {
    const page = await house.visit();
    const next = await feed(page, [spokenLines(2, 300), spokenLines(302, 12)]);
    await pressGuest(page);
    await log(page).getByText('line 301.').waitFor();
    await page.evaluate(`document.querySelector('#log').scrollTop = 900`);
    await page.getByRole('region', { name: 'Newest lines' }).waitFor();
    const before = await page.evaluate<[string, number]>(FIRST_SEEN);
    next.release();
    await page.getByRole('button', { name: '12 new lines' }).waitFor();
    expect(await page.evaluate(FIRST_SEEN)).toEqual(before);
    expect(await top(page)).toBe(900);
    const tail = await page.locator('#tail-lines > *').allTextContents();
    expect(tail.map((text) => /line \d+/.exec(text)?.[0])).toEqual(
      [309, 310, 311, 312, 313].map((at) => `line ${at}`),
    );
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Newest lines' }).waitFor({ state: 'hidden' });
    await until(page, IS_AT_BOTTOM);
    await page.context().close();
  });
});
