import { type Page } from 'playwright-core';
import { expectedOffsets } from '../../faults/expected-transcript';
import { readLedger } from '../../faults/read-log';
import { type House } from './house';

/** What a player was to read and what its page shows, as offsets in the order of the log. */
export interface Transcripts {
  readonly logged: readonly number[];
  readonly shown: readonly number[];
}

/**
 * Of the page's player, after `since` and up to now: the server's log, read by SQL and its audiences resolved by the
 * test; and the page's, once it shows the last of them.
 */
export async function transcripts(house: House, page: Page, since: number): Promise<Transcripts> {
  const player = await page.evaluate<string>(`sessionStorage.getItem('player')`);
  const { log } = await readLedger(await house.databaseUrl());
  const logged = expectedOffsets(log, player, since);
  const last = logged.at(-1) ?? since;
  const newest = page.locator(`#log [data-frame$=".${last.toString(36)}"]`);
  if (last > since) await newest.first().waitFor({ state: 'attached' });
  const shown = (await shownOffsets(page)).filter((offset) => !(offset <= since || offset > last));
  return { logged, shown };
}

async function shownOffsets(page: Page): Promise<readonly number[]> {
  const ids = await page.evaluate<string[]>(
    `[...document.querySelectorAll('#log [data-frame]')].map((node) => node.dataset.frame)`,
  );
  return ids.map((id) => Number.parseInt(id.split('.')[1] ?? 'nothing', 36));
}

/** The newest offset of the server's log. */
export async function headOf(house: House): Promise<number> {
  const { log } = await readLedger(await house.databaseUrl());
  return log.at(-1)?.offset ?? 0;
}
