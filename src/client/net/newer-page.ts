/** The script that a page of this house runs: `app.<hash>.js`. */
export const scriptOf = (page: string): string | null =>
  /\bapp\.[A-Za-z0-9_-]+\.js\b/.exec(page)?.[0] ?? null;

/** Whether the house now serves another page than `mine`; no, if it does not say. */
export async function isNewerThan(mine: string | null): Promise<boolean> {
  try {
    const response = await fetch('/', { cache: 'no-cache' });
    const theirs = response.ok ? scriptOf(await response.text()) : null;
    return theirs !== null && mine !== null && theirs !== mine;
  } catch {
    return false;
  }
}
