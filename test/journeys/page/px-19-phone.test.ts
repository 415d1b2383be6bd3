import { type Page } from 'playwright-core';
import { type House, openHouse } from './house';
import { asGuest, connected, line, logLine } from './player';

jest.setTimeout(60_000);

const PHONE = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true };
/** Of what can be pressed and is seen: the names of those smaller than 44 px. */
const SMALL = `[...document.querySelectorAll('button, input, label:has([type=radio])')]
  .filter((node) => node.checkVisibility() && node.type !== 'radio')
  .map((node) => [node.textContent.trim() || node.id, node.getBoundingClientRect()])
  .filter(([, box]) => box.width < 44 || box.height < 44)
  .map(([name, box]) => name + ' ' + Math.round(box.width) + 'x' + Math.round(box.height))`;
const WIDTH = 'document.documentElement.scrollWidth';

describe('px-19 a phone', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(async () => {
    await house.close();
  });

  const fits = async (page: Page): Promise<void> => {
    expect(await page.evaluate(WIDTH)).toBe(360);
    expect(await page.evaluate(SMALL)).toEqual([]);
  };

  it('has no sideways scroll, and targets of 44 px, at the door and in the game', async () => {
    const page = await house.visit(PHONE);
    await page.getByRole('button', { name: 'Come in as a guest' }).waitFor();
    await fits(page);
    await page.getByRole('button', { name: 'Make an account' }).tap();
    await page.getByLabel('Name').fill('Dorothea');
    await page.getByLabel('Password').fill('thumbs and nothing else');
    await fits(page);
    await page.getByRole('button', { name: 'Make the account' }).tap();
    await page.getByLabel('Recovery code').waitFor();
    await fits(page);
    await page.getByRole('button', { name: 'I have written it down' }).tap();
    await page.getByRole('button', { name: 'Roll the dice' }).tap();
    await page.getByRole('button', { name: 'Roll again' }).waitFor();
    await fits(page);
    await page.getByLabel('Name').fill('Dorothea');
    await page.getByRole('button', { name: 'Come in' }).tap();
    await connected(page);
    await fits(page);
    await page.context().close();
  });

  it('keeps its bar one line high when the connection is lost, also in the room with the longest name', async () => {
    const page = await house.visit(PHONE);
    await asGuest(page);
    await page.evaluate(
      `document.querySelector('#bar .here').textContent = 'Merchant Row and Ropewalk Lane'`,
    );
    const height = async (): Promise<number> =>
      (await page.locator('#bar').boundingBox())?.height ?? 0;
    const before = await height();
    house.wire.sever();
    await page.getByText(/^\s*Lost\. Again/).waitFor();
    expect((await height()) - before).toBeLessThan(20);
    house.wire.mend();
    await page.context().close();
  });

  it('has an input of 16 px at least, in view also above a keyboard', async () => {
    const page = await house.visit(PHONE);
    await asGuest(page);
    const size = await page.evaluate<string>(
      `getComputedStyle(document.querySelector('#line')).fontSize`,
    );
    expect(parseFloat(size)).toBeGreaterThanOrEqual(16);
    await page.setViewportSize({ width: 360, height: 340 });
    const box = await line(page).boundingBox();
    expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(340);
    await page.context().close();
  });

  it('walks by thumb, and opens map, vitals and help as sheets that close', async () => {
    const page = await house.visit(PHONE);
    await asGuest(page);
    const quick = page.locator('#quick');
    const way = (await quick.getByRole('button').first().innerText()).trim();
    await quick.getByRole('button').first().tap();
    await logLine(page, new RegExp(`^> (go )?${way}$`)).waitFor();
    for (const [button, sheet] of [
      ['Map', '#place'],
      ['You', '#self'],
      ['Help', '#help'],
    ] as const) {
      await quick.getByRole('button', { name: button, exact: true }).tap();
      const open = page.locator(sheet);
      await open.waitFor();
      expect(await open.boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 640 });
      expect(await page.evaluate(SMALL)).toEqual([]);
      await open.getByRole('button', { name: 'Close', exact: true }).tap();
      await open.waitFor({ state: 'hidden' });
    }
    await page.context().close();
  });
});
