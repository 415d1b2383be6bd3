import { type Page } from 'playwright-core';
import { type Cuttable } from './cuttable';
import { type House, openHouse } from './house';
import { type Neighbour, neighbour } from './neighbour';
import { asNewcomer, connected, logLine, logTexts, say } from './player';
import { headOf, transcripts } from './transcript-shown';

jest.setTimeout(150_000);

const LINES = 30;
/** Longer than the longest pause between two attempts. */
const BY_ITSELF_MS = 45_000;

describe('two players, each with a browser', () => {
  let house: House;
  let wire: Cuttable;
  let ada: Page;
  let ben: Page;
  let cass: Neighbour;
  /** The head of the log when both pages were there. */
  let since: number;

  beforeAll(async () => {
    house = await openHouse();
    wire = await house.newWire();
    [ada, ben] = await Promise.all([house.visit({}, wire), house.visit()]);
    await Promise.all([asNewcomer(ada, 'Ada'), asNewcomer(ben, 'Ben')]);
    cass = await neighbour(house.url, 'Cass');
    for (const page of [ada, ben]) await isHere(page, 'Cass');
    since = await headOf(house);
  });
  afterAll(async () => {
    await house.close();
  });

  const hears = async (page: Page, text: string | RegExp): Promise<void> =>
    logLine(page, text).last().waitFor();
  const isHere = async (page: Page, name: string, word = ''): Promise<void> => {
    const row = page.locator('#place .people li').filter({ hasText: name });
    await row.filter({ hasText: word }).waitFor();
  };

  /** Thirty lines from two, an arrival, a thing handed over and a line on a channel; what Ada is to read of them. */
  async function aLotHappens(turn: string): Promise<readonly string[]> {
    const lines = Array.from({ length: LINES }, (_, at) => `${turn} line ${String(at + 1)}.`);
    const told: string[] = [];
    await cass.act('south');
    told.push('Cass arrives from the north.');
    await say(ben, 'give lantern to Ada');
    await hears(ben, 'You hand Ada the brass lantern.');
    told.push('Ben hands you a brass lantern.');
    for (const [at, text] of lines.entries()) {
      if (at % 2 === 0) {
        await say(ben, `say ${text}`);
        await hears(ben, `You say, “${text}”`);
      } else await cass.act(`say ${text}`);
      told.push(`${at % 2 === 0 ? 'Ben' : 'Cass'} says, “${text}”`);
    }
    await cass.act(`global ${turn} word to all.`);
    told.push(`[global] Cass: ${turn} word to all.`);
    return told;
  }

  /** What stands in Ada's log under the newest divider. */
  async function underDivider(): Promise<readonly string[]> {
    const texts = await logTexts(ada);
    return texts.slice(texts.findLastIndex((text) => text.startsWith('away ')));
  }

  /** Both pages show what the log holds for them: all of it, once, in order. */
  async function isWhole(): Promise<void> {
    for (const page of [ada, ben]) {
      const { shown, logged } = await transcripts(house, page, since);
      expect(shown).toEqual(logged);
      expect(shown.length).toBeGreaterThan(LINES);
    }
  }

  it('who have signed up meet, talk and pass a thing', async () => {
    await say(ben, 'south');
    await hears(ada, 'Ben leaves south.');
    await say(ada, 'get lantern');
    await say(ada, 'south');
    await hears(ben, 'Ada arrives from the north.');
    await Promise.all([isHere(ada, 'Ben'), isHere(ben, 'Ada')]);
    await say(ben, 'say Is that the station lamp?');
    await hears(ada, 'Ben says, “Is that the station lamp?”');
    await say(ada, 'give lantern to Ben');
    await hears(ben, 'Ada hands you a brass lantern.');
    await say(ada, 'whisper Ben Mind it well.');
    await hears(ben, 'Ada whispers to you, “Mind it well.”');
  });

  it('of whom one was offline for 15 s, miss nothing', async () => {
    const over = new Promise((resolve) => setTimeout(resolve, 15_000));
    await ada.context().setOffline(true);
    await ada.locator('.link').getByText('This device is offline').waitFor();
    const told = await aLotHappens('First');
    await isHere(ben, 'Ada', 'absent');
    await over;
    await ada.context().setOffline(false);
    await connected(ada);
    await hears(ada, 'You come to yourself.');
    const [divider, ...seen] = await underDivider();
    expect(divider).toMatch(/^away (1[4-9]|2\d) s$/);
    expect(seen.filter((text) => !/^You (stare|come)/.test(text))).toEqual(told);
    await hears(ben, 'Ada blinks, and is here again.');
    await isHere(ada, 'Cass');
    await isWhole();
  });

  it('of whom one was cut off for 60 s, and drifted out of the world, miss nothing that was theirs', async () => {
    await say(ada, 'give lantern to Ben');
    await hears(ben, 'Ada hands you a brass lantern.');
    await cass.act('north');
    await hears(ada, 'Cass leaves north.');
    const over = new Promise((resolve) => setTimeout(resolve, 60_000));
    wire.sever();
    await ada.getByText(/^\s*Lost\. Again in \d+ s/).waitFor();
    const told = await aLotHappens('Second');
    await logLine(ben, 'Ada fades like breath on a window.').waitFor({ timeout: 45_000 });
    await ben
      .locator('#place .people li')
      .filter({ hasText: 'Ada' })
      .waitFor({ state: 'detached' });
    await say(ben, 'say She is gone.');
    await cass.act('global Nobody tells her this.');
    await over;
    wire.mend();
    await ada.locator('.link[data-kind="live"]').waitFor({ timeout: BY_ITSELF_MS });
    await hears(ada, 'You step out of the dark.');
    const [divider, ...seen] = await underDivider();
    expect(divider).toMatch(/^away (59|[6-9]\d|10\d) s$/);
    const left = seen.indexOf('You were gone too long, and drifted out of the world.');
    expect(seen.slice(0, left).filter((text) => text !== 'You stare at nothing.')).toEqual(told);
    expect(seen.slice(left + 1, left + 3)).toEqual([
      'You step out of the dark.',
      'Station Forecourt',
    ]);
    expect(seen.join()).not.toMatch(/She is gone|Nobody tells/);
    await isWhole();
  });

  it('go on where they were', async () => {
    await hears(ben, 'Ada steps out of the dark.');
    await Promise.all([isHere(ben, 'Ada'), isHere(ada, 'Ben'), isHere(ada, 'Cass')]);
    await say(ada, 'inventory');
    await hears(ada, /brass lantern/);
    await say(ada, 'say I am back.');
    await hears(ben, 'Ada says, “I am back.”');
    expect(await ada.locator('#bar .here').innerText()).toBe('Station Forecourt');
    await isWhole();
  });
});
