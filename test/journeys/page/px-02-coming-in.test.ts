import { type House, openHouse } from './house';
import { asGuest, connected, log } from './player';

jest.setTimeout(60_000);

/** A person types five keys a second, and needs so long for each press and each thing to read. */
const TYPED = { delay: 200 };
const PRESS_MS = 3000;

describe('px-02 coming in', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(async () => {
    await house.close();
  });

  it('takes a guest one press', async () => {
    const page = await house.visit();
    await page.getByRole('button', { name: 'Come in as a guest' }).click();
    await log(page).locator('h2').first().waitFor();
    await page.context().close();
  });

  it('takes a name and a password, with the rules shown first, and no e-mail', async () => {
    const page = await house.visit();
    const text = { name: 'Harriet', password: 'lamp on the stair' };
    const from = performance.now();
    await page.getByRole('button', { name: 'Make an account' }).click();
    await page.getByText('3 to 20 letters').waitFor();
    await page.getByText('8 to 128 characters').waitFor();
    expect(await page.locator('#door input').count()).toBe(2);
    await page.getByLabel('Name').pressSequentially(text.name, TYPED);
    await page.getByLabel('Password').pressSequentially(text.password, TYPED);
    await page.getByRole('button', { name: 'Make the account' }).click();
    const code = await page.getByLabel('Recovery code').textContent();
    expect(code?.length).toBeGreaterThan(15);
    await page.getByRole('button', { name: 'I have written it down' }).click();
    await page.getByLabel('Name').pressSequentially(text.name, TYPED);
    await page.getByRole('radio', { name: /^Reporter/ }).check();
    await page.getByRole('button', { name: 'Come in' }).click();
    await connected(page);
    expect(performance.now() - from + 5 * PRESS_MS).toBeLessThan(60_000);
    await page.getByText('Reporter, level 1').waitFor();
    expect(await page.getByText(code ?? '?').count()).toBe(0);
    await page.context().close();
  });

  it('names the rule that a password breaks, and keeps what was typed', async () => {
    const page = await house.visit();
    await page.getByRole('button', { name: 'Make an account' }).click();
    await page.getByLabel('Name').fill('Winnie');
    await page.getByLabel('Password').fill('short');
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.getByRole('alert').getByText('8').waitFor();
    expect(await page.getByLabel('Name').inputValue()).toBe('Winnie');
    await page.context().close();
  });

  it('lets dice decide, and the next sign-in choose among several characters', async () => {
    const page = await house.visit();
    await page.getByRole('button', { name: 'Make an account' }).click();
    await page.getByLabel('Name').fill('Josephine');
    await page.getByLabel('Password').fill('a quiet harbour');
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.getByRole('button', { name: 'I have written it down' }).click();
    await page.getByRole('button', { name: 'Roll the dice' }).click();
    await page.getByRole('button', { name: 'Roll again' }).waitFor();
    expect(await page.getByLabel('Rolled').locator('dt').count()).toBe(9);
    await page.getByLabel('Name').fill('Josephine');
    await page.getByRole('button', { name: 'Come in' }).click();
    await connected(page);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByLabel('Name').fill('Josephine');
    await page.getByLabel('Password').fill('a quiet harbour');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Somebody new' }).waitFor();
    await page.getByRole('button', { name: /^Josephine/ }).click();
    await connected(page);
    await page.context().close();
  });

  it('keeps a guest under a name of its own', async () => {
    const page = await house.visit();
    await asGuest(page);
    await page.getByRole('button', { name: 'Keep this character' }).click();
    await page.getByLabel('Name').fill('Millicent');
    await page.getByLabel('Password').fill('no longer strange');
    await page.getByRole('button', { name: 'Keep it under this name' }).click();
    await page.getByRole('button', { name: 'I have written it down' }).click();
    await connected(page);
    await page.getByRole('heading', { name: 'Millicent' }).waitFor();
    await page.context().close();
  });
});
