import { type Page } from 'playwright-core';
import { type House, openHouse } from './house';
import { asGuest, connected, line, logLine, logTexts } from './player';

jest.setTimeout(60_000);

/** Presses the thing, and gives the time from then to the page's next attempt at the stream, ms. */
async function untilAttempt(page: Page, happening: string): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve) => {
    const fetched = window.fetch;
    const from = performance.now();
    window.fetch = (...request) => {
      if (String(request[0]).startsWith('/api/events')) {
        window.fetch = fetched;
        resolve(performance.now() - from);
      }
      return fetched(...request);
    };
    ${happening};
  })`);
}

describe('px-09 a lost line', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(async () => {
    await house.close();
  });
  afterEach(() => {
    house.wire.mend();
  });

  it('is told in words, and comes back by itself, without a second greeting', async () => {
    const page = await house.visit();
    await asGuest(page);
    const before = await logTexts(page);
    house.wire.sever();
    await page.getByText(/^\s*Lost\. Again in \d+ s/).waitFor();
    await page.getByRole('status').getByText('Connection lost').waitFor();
    house.wire.mend();
    await connected(page);
    await page.getByRole('status').getByText('Connected').waitFor();
    expect((await logTexts(page)).filter((text) => !text.startsWith('away'))).toEqual(before);
    await page.context().close();
  });

  it('keeps what is being typed, and the focus', async () => {
    const page = await house.visit();
    await asGuest(page);
    await line(page).pressSequentially('say I was');
    house.wire.cut();
    await page.getByText(/^\s*Lost\. Again/).waitFor();
    await page.keyboard.type(' here');
    expect(await line(page).inputValue()).toBe('say I was here');
    await connected(page);
    await page.keyboard.press('Enter');
    await logLine(page, /^You say.*I was here/).waitFor();
    await page.context().close();
  });

  it('is tried again within 100 ms when there is a reason to', async () => {
    const page = await house.visit();
    await asGuest(page);
    for (const happening of [
      `document.querySelector('.link button').click()`,
      `dispatchEvent(new Event('online'))`,
      `document.dispatchEvent(new Event('visibilitychange'))`,
      `dispatchEvent(new Event('pageshow'))`,
    ]) {
      house.wire.sever();
      await page.getByText(/^\s*Lost\. Again in [2-9]/).waitFor();
      expect(await untilAttempt(page, happening)).toBeLessThan(100);
      house.wire.mend();
      await connected(page);
    }
    await page.context().close();
  });

  it('says that the device is offline, and goes at once when it is not', async () => {
    const page = await house.visit();
    await asGuest(page);
    await page.context().setOffline(true);
    await page.locator('.link').getByText('This device is offline').waitFor();
    await page.context().setOffline(false);
    await connected(page);
    await page.context().close();
  });
});
