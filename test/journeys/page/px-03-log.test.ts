import { accessible } from './accessible';
import { type House, openHouse } from './house';
import { asGuest, log, logTexts, pressGuest, until } from './player';
import { feed, spoken } from './transcript';

jest.setTimeout(60_000);

const WATCH = `
  window.seen = { added: 0, removed: 0, changed: 0 };
  new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'attributes' && record.target === document.querySelector('#log')) continue;
      if (record.type !== 'childList' || record.target !== document.querySelector('#log')) {
        window.seen.changed += 1;
        continue;
      }
      window.seen.added += record.addedNodes.length;
      window.seen.removed += record.removedNodes.length;
    }
  }).observe(document.querySelector('#log'), { childList: true, subtree: true, characterData: true, attributes: true });`;

describe('px-03 the log', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(async () => {
    await house.close();
  });

  it('adds one node a line, in order, and touches none before it', async () => {
    const page = await house.visit();
    const lines = Array.from({ length: 200 }, (_, at) => spoken(at + 2, `line ${at}.`));
    const next = await feed(page, ['', lines.join('')]);
    await pressGuest(page);
    await log(page).getByText('Reading Room').waitFor();
    await page.evaluate(WATCH);
    next.release();
    await log(page).getByText('line 199.').waitFor();
    expect(await page.evaluate('window.seen')).toEqual({ added: 200, removed: 0, changed: 0 });
    const told = (await logTexts(page)).filter((text) => text.includes('line '));
    expect(told.map((text) => Number(/line (\d+)/.exec(text)?.[1]))).toEqual(
      Array.from({ length: 200 }, (_, at) => at),
    );
    await page.context().close();
  });

  it('is a log to a reader, with the rooms as headings', async () => {
    const page = await house.visit();
    await asGuest(page);
    await until(page, `document.querySelector('#log').getAttribute('aria-live') !== 'off'`);
    const [node, ...others] = await accessible(page, 'log');
    expect(others).toEqual([]);
    expect(node?.name).toBe('What happens');
    expect(node?.properties).toMatchObject({ live: 'polite', focusable: true });
    expect(await log(page).getByRole('heading', { level: 2 }).count()).toBe(1);
    await page.context().close();
  });
});
