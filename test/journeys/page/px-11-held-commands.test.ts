import { type Locator, type Page } from 'playwright-core';
import { type House, openHouse } from './house';
import { asGuest, connected, line, logLine, logTexts } from './player';

jest.setTimeout(60_000);

const waiting = (page: Page): Locator => page.getByRole('list', { name: /^Waiting/ });
const lost = async (page: Page): Promise<void> => {
  await page.getByText(/^\s*Lost\. Again/).waitFor();
};
const enter = async (page: Page, text: string): Promise<void> => {
  await line(page).fill(text);
  await line(page).press('Enter');
};

describe('px-11 commands typed while the line is lost', () => {
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

  it('are shown waiting, and act once each and in order', async () => {
    const page = await house.visit();
    await asGuest(page);
    house.wire.sever();
    await lost(page);
    for (const word of ['one', 'two', 'three']) await enter(page, `say ${word}`);
    expect(await waiting(page).locator('li').allTextContents()).toEqual([
      ...['Waiting', 'say one', 'say two', 'say three'],
    ]);
    house.wire.mend();
    await logLine(page, /^You say.*three/).waitFor();
    await waiting(page).waitFor({ state: 'detached' });
    const said = (await logTexts(page)).filter((text) => text.startsWith('You say'));
    expect(said.map((text) => /one|two|three/.exec(text)?.[0])).toEqual(['one', 'two', 'three']);
    await page.context().close();
  });

  it('act once although the answer was lost after the deed', async () => {
    const page = await house.visit();
    await asGuest(page);
    house.wire.dropAnswers();
    // The browser itself tries other connections first, and then the page must.
    const failed = page.waitForEvent('requestfailed');
    await enter(page, 'say only once');
    await failed;
    house.wire.mend();
    await logLine(page, /^You say.*only once/).waitFor();
    await page.locator('#held li').first().waitFor({ state: 'detached' });
    await enter(page, 'say and then this');
    await logLine(page, /^You say.*and then this/).waitFor();
    expect(await logLine(page, /^You say.*only once/).count()).toBe(1);
    expect(await logLine(page, '> say only once').count()).toBe(1);
    await page.context().close();
  });

  it('outlive a reload', async () => {
    const page = await house.visit();
    await asGuest(page);
    await page.route('**/api/commands', (route) => route.abort());
    await enter(page, 'say before the reload');
    await logLine(page, '> say before the reload').waitFor();
    await page.unroute('**/api/commands');
    await page.reload();
    await connected(page);
    await logLine(page, /^You say.*before the reload/).waitFor();
    expect(await logLine(page, /^You say.*before the reload/).count()).toBe(1);
    await page.context().close();
  });

  it('are refused in words past the twentieth, and the text stays', async () => {
    const page = await house.visit();
    await asGuest(page);
    house.wire.sever();
    await lost(page);
    for (let at = 1; at <= 20; at += 1) await enter(page, `look ${at}`);
    await enter(page, 'look 21');
    await logLine(page, '20 commands are waiting already. Not taken: look 21').waitFor();
    expect(await line(page).inputValue()).toBe('look 21');
    await page.context().close();
  });
});
