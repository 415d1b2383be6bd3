import { type Locator, type Page } from 'playwright-core';
import { startApp } from '../app';
import { findings } from './findings';
import { type House, openHouse } from './house';
import { asNewcomer, line, logLine, say } from './player';

jest.setTimeout(120_000);

const STAFF = { ADMINS: 'Warden', RULES_WARD_MS: '0', RULES_COMBAT_ROUND_MS: '1000' };
const PHONE = { viewport: { width: 360, height: 640 } };
/** Has no hours to keep, does not run, and does not walk away. */
const FOE = 'nurse';

describe('a fight on the page', () => {
  let house: House;
  let warden: Page;
  let eve: Page;

  beforeAll(async () => {
    house = await openHouse(async () => startApp(STAFF));
    warden = await house.visit();
    eve = await house.visit({ ...PHONE, colorScheme: 'light' });
    await asNewcomer(warden, 'Warden');
    await asNewcomer(eve, 'Eve');
    for (const stat of ['STR', 'DEX', 'CON']) await say(warden, `set Warden ${stat} 90`);
    await say(warden, 'wield knife');
    await say(warden, 'south');
    await say(eve, 'south');
    await logLine(eve, 'Station Forecourt').waitFor();
  });
  afterAll(async () => {
    await house.close();
  });

  const row = (page: Page, name: string): Locator =>
    page.locator('#place .npcs li').filter({ hasText: name });

  it('lists who comes, while it is looked at', async () => {
    await say(warden, 'summon nurse');
    await row(warden, FOE).waitFor();
    expect(await row(eve, FOE).count()).toBe(1);
    expect(await findings(warden)).toEqual([]);
  });

  it('offers no blow at who keeps a shop, be it seen to come or looked at', async () => {
    const buttons = (page: Page, name: string): Locator =>
      row(page, name).getByRole('button', { includeHidden: true });
    await say(warden, 'summon osgood_tarr');
    for (const page of [warden, eve]) {
      await row(page, 'Osgood Tarr').waitFor({ state: 'attached' });
      expect(await buttons(page, FOE).count()).toBe(2);
      expect(await buttons(page, 'Osgood Tarr').count()).toBe(1);
    }
    await say(warden, 'attack tarr');
    await logLine(warden, 'Osgood Tarr is here to trade, not to fight.').waitFor();
    await say(warden, 'look');
    await logLine(warden, /a nurse and Osgood Tarr are here\./iu).waitFor();
    expect(await buttons(warden, FOE).count()).toBe(2);
    expect(await buttons(warden, 'Osgood Tarr').count()).toBe(1);
  });

  it('begins it by a button, which leaves the last word to the player', async () => {
    await warden.getByRole('button', { name: `attack a ${FOE}` }).click();
    expect(await line(warden).inputValue()).toMatch(/^attack \w+$/);
    await line(warden).press('Enter');
    await logLine(warden, `You go for the ${FOE}.`).waitFor();
  });

  it('sets off who strikes and who is struck, and has no serious finding', async () => {
    const blow = warden.locator('#log > .blow').filter({ hasText: /\(\d+\)/ });
    await blow.first().waitFor();
    expect(await blow.first().locator('b').allTextContents()).toContain(FOE);
    await eve.locator('#log > .fight b').filter({ hasText: 'Warden' }).first().waitFor();
    expect(await findings(warden)).toEqual([]);
    expect(await findings(eve)).toEqual([]);
  });

  it('ends with a body where somebody stood', async () => {
    for (const page of [warden, eve]) {
      await logLine(page, `The ${FOE} is dead.`).waitFor({ timeout: 60_000 });
      await row(page, FOE).waitFor({ state: 'detached' });
      const body = page.locator('#place .things').getByText(`a dead ${FOE}`);
      await body.waitFor({ state: 'attached' });
    }
    await logLine(warden, 'The fight is over.').waitFor();
  });

  it('hears the house as the house', async () => {
    await say(warden, 'announce The lamps are low.');
    await eve.locator('#log > .house').getByText('The house: The lamps are low.').waitFor();
  });

  it('shows a failing mind by a word and a broken line, not by colour alone', async () => {
    await say(warden, 'set Eve lucidity 30');
    const meter = eve.locator('.vital[data-tier="fractured"]');
    await meter.waitFor({ state: 'attached' });
    expect(
      await meter.getByRole('meter', { includeHidden: true }).getAttribute('aria-valuetext'),
    ).toContain('fractured');
    const dashes = `getComputedStyle(document.querySelector('.vital[data-tier] .fill')).strokeDasharray`;
    expect(await eve.evaluate(dashes)).not.toBe('none');
  });

  it('asks the game for its help, on all and on one thing', async () => {
    await eve.locator('#quick').getByText('Help').click();
    const help = eve.getByLabel('Help');
    await help.getByRole('button', { name: 'attack', exact: true }).click();
    await help.getByText('attack NPC').waitFor();
    expect(await findings(eve)).toEqual([]);
    await help.getByRole('button', { name: 'All of the help' }).click();
    await help.getByRole('heading', { name: 'Concepts' }).waitFor();
  });
});
