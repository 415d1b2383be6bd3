import { type Locator, type Page } from 'playwright-core';

/** The words in which a person goes through the page. */
export const log = (page: Page): Locator => page.getByRole('log');
export const line = (page: Page): Locator => page.getByLabel('What do you do?');

export const logLine = (page: Page, text: string | RegExp): Locator =>
  log(page).locator('> *').filter({ hasText: text });

export async function pressGuest(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Come in as a guest' }).click();
}

/** In as a guest; waits for the first room. */
export async function asGuest(page: Page): Promise<void> {
  await pressGuest(page);
  await page.locator('#log > h2').first().waitFor();
  await connected(page);
}

export async function connected(page: Page): Promise<void> {
  await page.locator('.link[data-kind="live"]').waitFor();
}

/** Types a line and sends it; waits until it stands in the log. */
export async function say(page: Page, text: string): Promise<void> {
  await line(page).fill(text);
  await line(page).press('Enter');
  await logLine(page, `> ${text}`).last().waitFor();
}

export const logTexts = async (page: Page): Promise<readonly string[]> =>
  log(page).locator('> *').allTextContents();

/** Signs up under a new name, with a character of that name, and comes in. */
export async function asNewcomer(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Make an account' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Password').fill(`${name} of the lamp`);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.getByRole('button', { name: 'I have written it down' }).click();
  await page.getByText('Somebody new').waitFor();
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.locator('#log > h2').first().waitFor();
  await connected(page);
}

/** Waits until the expression, evaluated in the page before each frame, is true. */
export async function until(page: Page, expression: string, withinMs = 15_000): Promise<void> {
  await page.evaluate(
    `new Promise((resolve, reject) => {
      const giveUpAt = performance.now() + ${String(withinMs)};
      const look = () => {
        if (${expression}) resolve(null);
        else if (performance.now() > giveUpAt) reject(new Error(${JSON.stringify(expression)}));
        else requestAnimationFrame(look);
      };
      look();
    })`,
  );
}
