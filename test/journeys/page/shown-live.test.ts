import { type Page } from 'playwright-core';
import { startApp } from '../app';
import { QUIET_TOWN } from '../quiet-town';
import { findings } from './findings';
import { type House, openHouse } from './house';
import { asNewcomer, connected, logLine, say } from './player';

jest.setTimeout(120_000);

const STAFF = {
  ...{ ADMINS: 'Warden', RULES_WARD_MS: '0', RULES_COMBAT_ROUND_MS: '2000' },
  // Whoever is deranged sees somebody at once, and again and again.
  ...{ RULES_HALLUCINATION_DERANGED_EVERY_MS: '1000', RULES_HALLUCINATION_DERANGED_PERCENT: '100' },
};

describe('what a page shows while it happens', () => {
  let house: House;
  let warden: Page;
  let eve: Page;

  beforeAll(async () => {
    house = await openHouse(async () => startApp({ ...QUIET_TOWN, ...STAFF }));
    warden = await house.visit();
    eve = await house.visit();
    await asNewcomer(warden, 'Warden');
    await asNewcomer(eve, 'Eve');
    for (const page of [warden, eve]) await say(page, 'south');
  });
  afterAll(async () => {
    await house.close();
  });

  it('is what staff watches, quietly', async () => {
    await say(warden, 'watch Eve');
    await say(eve, 'say Nobody minds.');
    const watched = warden.locator('#log > .watched');
    await watched.getByText('Watched: Eve says, “Nobody minds.” (room.said)').waitFor();
    await say(warden, 'watch off');
  });

  it('is a fight that goes on, after a reload and in a fresh tab', async () => {
    await say(warden, 'summon nurse');
    for (const stat of ['DEX', 'CON']) await say(warden, `set Eve ${stat} 90`);
    await say(eve, 'attack nurse');
    const word = eve.locator('#self').getByText('In a fight');
    await word.waitFor();
    await eve.reload();
    await connected(eve);
    await word.waitFor();
    await eve.evaluate('sessionStorage.clear()');
    await eve.reload();
    await eve.getByText('Who comes in?').waitFor();
    await eve.evaluate('sessionStorage.clear()');
    await eve.getByRole('button', { name: 'Eve' }).click();
    await connected(eve);
    await word.waitFor();
    await say(warden, 'set Eve STR 90');
    await logLine(eve, 'The fight is over.').waitFor({ timeout: 60_000 });
    await word.waitFor({ state: 'detached' });
    await logLine(eve, /You have learnt something from the nurse\. \(\+\d+ XP\)/u).waitFor();
  });

  it('is who lies bleeding', async () => {
    await say(warden, 'summon nurse');
    await say(warden, 'set Eve dp 1');
    for (const stat of ['DEX', 'CON']) await say(warden, `set Eve ${stat} 15`);
    await say(eve, 'attack nurse');
    const row = warden.locator('#place .people li').filter({ hasText: 'Eve' });
    await row.getByText('lies here, bleeding').waitFor({ timeout: 60_000 });
    await say(warden, 'look');
    await logLine(warden, 'Eve lies here, bleeding.').waitFor();
    expect(await findings(warden)).toEqual([]);
  });

  it('is a phantom, for the one who sees it', async () => {
    const there = warden.locator('#place .npcs li');
    const [before, eves] = [await there.count(), await eve.locator('#place .npcs li').count()];
    await say(warden, 'set Warden lucidity 10');
    await there.nth(before).waitFor();
    expect(await there.nth(before).innerText()).toMatch(/^an? /u);
    expect(await eve.locator('#place .npcs li').count()).toBe(eves);
  });
});
