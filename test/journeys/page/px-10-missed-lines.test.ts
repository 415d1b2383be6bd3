import { setTimeout as pause } from 'node:timers/promises';
import { ScriptedPlayer } from '../../faults/scripted-player';
import { Seeded } from '../../faults/seeded';
import { type House, openHouse } from './house';
import { type Killable, serveKillable } from './killable';
import { neighbour } from './neighbour';
import { asGuest, connected, logLine, logTexts } from './player';
import { headOf, transcripts } from './transcript-shown';

jest.setTimeout(120_000);

const SEED = Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 1e9));
const CUTS = 50;
/** After these cuts the server is killed. */
const KILLS = [17, 34];
/** Ten lines a second. */
const LINE_MS = 100;
/** As one who presses "Now" without pause: a lost line is tried again at once, so that the next cut finds an open one. */
const IMPATIENT = `setInterval(() => dispatchEvent(new Event('pageshow')), 50)`;

describe(`px-10 missed lines (FAULT_SEED=${String(SEED)})`, () => {
  let house: House;
  let server: Killable;
  let speaker: ScriptedPlayer | null = null;
  beforeAll(async () => {
    house = await openHouse(async () => (server = await serveKillable()));
  });
  afterAll(async () => {
    speaker?.stream.close();
    await house.close();
  });
  afterEach(() => {
    house.wire.mend();
  });

  /** Fifty cuts at random moments, and two deaths of the server. */
  async function cutAndKill(): Promise<void> {
    const chance = new Seeded(SEED);
    for (let cut = 1; cut <= CUTS; cut += 1) {
      await pause(50 + chance.next() * 400);
      house.wire.cut();
      if (KILLS.includes(cut)) await server.killAndRestart();
    }
  }

  it('come once and in order over fifty cuts and two deaths of the server', async () => {
    const page = await house.visit();
    await asGuest(page);
    speaker = await ScriptedPlayer.enter(house.url);
    await logLine(page, speaker.name).first().waitFor();
    const since = await headOf(house);
    let attempts = 0;
    page.on('request', (request) => {
      attempts += request.url().includes('/api/events') ? 1 : 0;
    });
    await page.evaluate(IMPATIENT);
    const trouble = { isOver: false };
    const cutting = cutAndKill().finally(() => (trouble.isOver = true));
    let spoken = 0;
    while (!trouble.isOver) {
      spoken += 1;
      await Promise.all([speaker.act(`say line ${String(spoken)}.`), pause(LINE_MS)]);
    }
    await cutting;
    await speaker.act('say That was the last of it.');
    const { shown, logged } = await transcripts(house, page, since);
    expect(shown).toEqual(logged);
    expect(shown.length).toBeGreaterThan(spoken);
    expect(spoken).toBeGreaterThan(CUTS);
    expect(attempts).toBeGreaterThanOrEqual(CUTS);
    const said = (await logTexts(page)).flatMap((text) => /“line (\d+)\.”/.exec(text)?.[1] ?? []);
    expect(said.map(Number)).toEqual(Array.from({ length: spoken }, (_, at) => at + 1));
    await page.context().close();
  });

  it('stand under a line that tells how long the absence was', async () => {
    const page = await house.visit();
    await asGuest(page);
    const other = await neighbour(house.url, 'Thaddeus');
    await logLine(page, 'Thaddeus').first().waitFor();
    await page.evaluate(`Date.now = ((now) => () => now() + 42_000)(Date.now.bind(Date))`);
    house.wire.sever();
    await page.getByText(/^\s*Lost\. Again/).waitFor();
    await other.act('say Where did you go?');
    house.wire.mend();
    await connected(page);
    await logLine(page, 'Where did you go?').waitFor();
    const told = await logTexts(page);
    const divider = told.findIndex((text) => /^away 4\d s$/.test(text));
    expect(divider).toBeGreaterThan(0);
    expect(told[divider + 1]).toContain('Where did you go?');
    other.leave();
    await page.context().close();
  });

  it('are not lost with a reload either', async () => {
    const page = await house.visit();
    await asGuest(page);
    const other = await neighbour(house.url, 'Zebulon');
    await logLine(page, 'Zebulon').first().waitFor();
    const before = await logTexts(page);
    await page.goto('about:blank');
    await other.act('say Still here?');
    await page.goBack();
    await logLine(page, 'Still here?').waitFor();
    expect((await logTexts(page)).slice(0, before.length)).toEqual(before);
    other.leave();
    await page.context().close();
  });
});
