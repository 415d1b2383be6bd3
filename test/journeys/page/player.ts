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

/** Waits until the expression, evaluated in the page before each frame, is true. */
export async function until(page: Page, expression: string): Promise<void> {
  await page.evaluate(
    `new Promise((resolve) => {
      const look = () => { if (${expression}) resolve(null); else requestAnimationFrame(look); };
      look();
    })`,
  );
}
