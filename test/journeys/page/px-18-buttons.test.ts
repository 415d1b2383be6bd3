import { type House, openHouse } from './house';
import { asGuest, logLine, say } from './player';

jest.setTimeout(60_000);

describe('px-18 ways out and things', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(async () => {
    await house.close();
  });

  it('are buttons that show their command in the log', async () => {
    const page = await house.visit();
    await asGuest(page);
    const way = page.locator('#place .exits button').first();
    const word = (await way.innerText()).trim();
    await way.click();
    await logLine(page, new RegExp(`^> (go )?${word}$`)).waitFor();
    await page.context().close();
  });

  it('can be taken when they lie there, and are seen to be gone', async () => {
    const page = await house.visit();
    await asGuest(page);
    await say(page, 'drop knife');
    await page.locator('#place .things').getByText(/knife/).first().waitFor();
    await page
      .getByRole('button', { name: /^take .*knife/ })
      .first()
      .click();
    await logLine(page, '> get knife').waitFor();
    await page.locator('#place .things').getByText(/knife/).waitFor({ state: 'detached' });
    await page.context().close();
  });
});
