import { type Page } from 'playwright-core';
import { type House, openHouse } from './house';
import { asGuest, until } from './player';

jest.setTimeout(120_000);

const OPPOSITE: Readonly<Record<string, string>> = {
  ...{ north: 'south', south: 'north', east: 'west', west: 'east', up: 'down', down: 'up' },
};

/** The ways out as the words beside the map tell them, from the buttons of the room. */
const WAYS = `[...document.querySelectorAll('#place .exits li')].map((way) => {
  const [word, note] = [...way.children].map((part) => part.textContent.trim());
  return word[0].toUpperCase() + word.slice(1) + ': ' + (note ?? 'not visited') + '.';
})`;
const WORDS = `[...document.querySelectorAll('.map-words p')].map((line) => line.textContent.trim())`;
/** The words of the ways; a locked way's button does not say where to. */
const TOLD = `${WORDS}.slice(0, -1).filter((line) => !line.startsWith('Not drawn'))
  .map((line) => line.replace(/: .+, (locked|blocked)/, ': $1'))`;
/** The compass ways out of which the drawing shows no room beside the one stood in. */
const UNDRAWN = `(() => {
  const at = (node) => {
    const { x, y, width, height } = node.getBBox();
    return [x + width / 2, y + height / 2];
  };
  const here = at(document.querySelector('.map .here'));
  const drawn = [...document.querySelectorAll('.map .known, .map .seen, .map .stair')].map(at);
  const steps = { North: [0, -1], South: [0, 1], East: [1, 0], West: [-1, 0] };
  return ${WORDS}.map((line) => line.split(':')[0]).filter((word) => word in steps)
    .filter((word) => {
      const [right, down] = steps[word];
      const isThere = ([x, y]) =>
        right === 0 ? x === here[0] && (y - here[1]) * down > 0
                    : y === here[1] && (x - here[0]) * right > 0;
      return !drawn.some(isThere);
    });
})()`;

const here = async (page: Page): Promise<string> => page.locator('#bar .here').innerText();

/** Each way out of this room stands in the words and in the drawing, as soon as the map is of this room. */
async function mapFits(page: Page): Promise<void> {
  await until(page, `${WAYS}.join() === ${TOLD}.join()`);
  expect([await here(page), await page.evaluate(UNDRAWN)]).toEqual([await here(page), []]);
}

/** Ways out by compass and stairs that have not been taken. */
const UNTAKEN = `[...document.querySelectorAll('#place .exits li')]
  .filter((way) => way.querySelector('.to') === null)
  .map((way) => way.querySelector('button').textContent.trim())`;

/** What can be walked without a key or a search: five rooms of Arkham lie behind hidden or locked ways. */
const OPEN_ROOMS = {
  'Merchant Row': '18 of 18',
  Riverside: '16 of 16',
  'Lantern Hill': '16 of 18',
  Campus: '14 of 16',
  Sanatorium: '7 of 8',
};

async function walk(page: Page, way: string): Promise<void> {
  const before = await page.locator('#log > h2').count();
  await page.locator('#place .exits').getByRole('button', { name: way, exact: true }).click();
  await page.locator('#log > h2').nth(before).waitFor();
}

describe('px-16 the map', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(async () => {
    await house.close();
  });

  it('has the same ways out, drawn and in words, in every room of the zone', async () => {
    const page = await house.visit();
    await asGuest(page);
    const explored = new Map<string, string>();
    const visit = async (): Promise<void> => {
      await mapFits(page);
      const [zone = '', count = ''] = (await page.locator('.map-words').innerText())
        .split('\n')
        .flatMap((line) => /^(.+): (\d+ of \d+) rooms\.$/.exec(line)?.slice(1) ?? []);
      explored.set(zone, count);
      for (const way of await page.evaluate<string[]>(UNTAKEN)) {
        const back = OPPOSITE[way];
        const isNew = (await page.evaluate<string[]>(UNTAKEN)).includes(way);
        if (back === undefined || !isNew) continue;
        await walk(page, way);
        await visit();
        await walk(page, back);
      }
    };
    await visit();
    expect(Object.fromEntries(explored)).toEqual(OPEN_ROOMS);
    expect(await here(page)).toBe('The Waiting Room');
    await page.context().close();
  });

  it('is drawn for the eye and hidden from the ear, which has the words', async () => {
    const page = await house.visit();
    await asGuest(page);
    expect(await page.locator('svg.map').getAttribute('aria-hidden')).toBe('true');
    expect((await page.locator('.map-words').innerText()).length).toBeGreaterThan(10);
    await page.context().close();
  });
});
