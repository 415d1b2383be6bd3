import { type House, openHouse } from './house';
import { asGuest, connected, line, log, logLine, say } from './player';

jest.setTimeout(60_000);

describe('px-07 lines sent before', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(async () => {
    await house.close();
  });

  it('come back with Up, by their beginning, also after a reload; a half-typed line is kept', async () => {
    const page = await house.visit();
    await asGuest(page);
    for (const text of ['look', 'who', 'look here', 'time']) await say(page, text);
    const press = async (key: string): Promise<string> => {
      await line(page).press(key);
      return line(page).inputValue();
    };
    expect(await press('ArrowUp')).toBe('time');
    expect(await press('ArrowDown')).toBe('');
    await line(page).pressSequentially('loo');
    expect(await press('ArrowUp')).toBe('look here');
    expect(await press('ArrowUp')).toBe('look');
    expect(await press('ArrowDown')).toBe('look here');
    expect(await press('ArrowDown')).toBe('loo');
    await page.reload();
    await connected(page);
    expect(await line(page).inputValue()).toBe('loo');
    expect(await press('ArrowUp')).toBe('look here');
    await page.context().close();
  });

  it('never keep a password', async () => {
    const page = await house.visit();
    await asGuest(page);
    await line(page).fill('register Ada opensesame');
    const kept = `JSON.stringify([{ ...localStorage }, { ...sessionStorage }])`;
    expect(await page.evaluate<string>(kept)).not.toContain('opensesame');
    await line(page).press('Enter');
    await logLine(page, '> register …').waitFor();
    await page.reload();
    await connected(page);
    await logLine(page, '> register …').waitFor();
    expect(await page.evaluate<string>(kept)).not.toContain('opensesame');
    expect(await log(page).textContent()).not.toContain('opensesame');
    await page.context().close();
  });
});
