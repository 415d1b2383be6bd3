import { type House, openHouse } from './house';
import { asGuest, line, log, pressGuest, until } from './player';
import { feed, spoken } from './transcript';

jest.setTimeout(60_000);

describe('px-13 selecting and typing', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(async () => {
    await house.close();
  });

  it('keeps a selection while lines come', async () => {
    const page = await house.visit();
    const lines = Array.from({ length: 10 }, (_, at) => spoken(at + 3, `line ${at}.`));
    const next = await feed(page, [spoken(2, 'Mind the third step.'), lines.join('')]);
    await pressGuest(page);
    await log(page).getByText('Mind the third step.').waitFor();
    await page.evaluate(
      `getSelection().selectAllChildren(document.querySelector('#log').lastElementChild)`,
    );
    const before = await page.evaluate<string>('getSelection().toString()');
    expect(before).toContain('Mind the third step.');
    next.release();
    await log(page).getByText('line 9.').waitFor();
    expect(await page.evaluate<string>('getSelection().toString()')).toBe(before);
    await page.context().close();
  });

  it('takes what is typed anywhere into the input', async () => {
    const page = await house.visit();
    await asGuest(page);
    await log(page).focus();
    await page.keyboard.type('say hi');
    expect(await line(page).inputValue()).toBe('say hi');
    await page.locator('#place .exits button').first().focus();
    await page.keyboard.type('!');
    expect(await line(page).inputValue()).toBe('say hi!');
    await until(page, `document.activeElement.id === 'line'`);
    await page.context().close();
  });
});
