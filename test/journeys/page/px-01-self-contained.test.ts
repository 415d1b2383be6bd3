import { type House, openHouse } from './house';
import { asGuest, say, logLine } from './player';

jest.setTimeout(60_000);

describe('px-01 the page', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(async () => {
    await house.close();
  });

  it('plays with every other host blocked', async () => {
    const page = await house.visit();
    const foreign: string[] = [];
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) complaints.push(message.text());
    });
    await page.route(
      (url) => url.origin !== house.wire.url,
      async (route) => {
        foreign.push(route.request().url());
        await route.abort();
      },
    );
    const answer = await page.reload();
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    await asGuest(page);
    await say(page, 'look');
    await logLine(page, 'Exits:').nth(1).waitFor();
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('shows its first text within a second of a cold load', async () => {
    const page = await house.visit();
    const first = await page.evaluate<number>(
      `new Promise((resolve) => {
        new PerformanceObserver((list) => {
          for (const paint of list.getEntriesByName('first-contentful-paint')) resolve(paint.startTime);
        }).observe({ type: 'paint', buffered: true });
      })`,
    );
    expect(first).toBeLessThan(1000);
    await page.getByText('The last train has gone.').waitFor();
    await page.context().close();
  });
});
