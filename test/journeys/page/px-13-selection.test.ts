import { type House, openHouse } from './house';
import { asGuest, line, log, pressGuest, until } from './player';
import { feed, spoken, spokenLines } from './transcript';

jest.setTimeout(60_000);

describe('px-13 selecting and typing', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(async () => {
    await house.close();
  });

  it('keeps a selection while lines come, and copies it as it was', async () => {
    const page = await house.visit({ permissions: ['clipboard-read', 'clipboard-write'] });
    const next = await feed(page, [
      spoken(2, 'Mind the third step.') + spoken(3, 'And the fourth.'),
      spokenLines(4, 10),
    ]);
    await pressGuest(page);
    await log(page).getByText('And the fourth.').waitFor();
    await page.evaluate(
      `(([third, fourth]) => getSelection().setBaseAndExtent(third, 0, fourth, 1))
        ([...document.querySelectorAll('#log > *')].slice(-2))`,
    );
    const before = await page.evaluate<string>('getSelection().toString()');
    expect(before).toContain('Mind the third step.');
    expect(before).toContain('And the fourth.');
    next.release();
    await log(page).getByText('line 13.').waitFor();
    expect(await page.evaluate<string>('getSelection().toString()')).toBe(before);
    await page.keyboard.press('Control+C');
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(before);
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
