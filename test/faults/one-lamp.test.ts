import { startApp, type TestApp } from '../journeys/app';
import { Guest } from '../journeys/api/guest';
import { DataFolder } from './data-folder';
import { HeldLog } from './held-log';
import { Opened } from './opened';
import { query } from './query';
import { untilUnderWay } from './under-way';

describe('two players who take one lamp in one batch', () => {
  const opened = new Opened();
  let app: TestApp;
  let url: string;
  let guests: readonly [Guest, Guest];

  beforeAll(async () => {
    app = opened.add(await startApp(), (it) => it.stop());
    url = await DataFolder.at(app.dataDir).databaseUrl();
    const enter = async (): Promise<Guest> =>
      opened.add(await Guest.enter(app.url), (it) => {
        it.leave();
      });
    guests = [await enter(), await enter()];
  }, 60_000);

  afterAll(async () => {
    await opened.closeAll();
  }, 60_000);

  it('are told the truth, both of them: one has it, the other has not, and there is one', async () => {
    const held = opened.add(await HeldLog.hold(url), (it) => it.release());
    const before = guests[0].does('say Look at that lamp.');
    await held.untilWaitedFor();
    const taking = guests.map(async (guest) => guest.does('get lamp'));
    await untilUnderWay(app, 3);
    await held.release();
    await before;
    const answers = await Promise.all(taking);

    const winner = answers.findIndex(({ outcome }) => outcome === 'done');
    const [taker, other] = winner === 0 ? guests : [guests[1], guests[0]];
    expect(answers[winner]?.outcome).toBe('done');
    expect(answers[1 - winner]).toMatchObject({ outcome: 'refused', code: 'target.none' });
    expect(answers[0]?.offset).toBe(answers[1]?.offset);

    await taker.does('say Mine.');
    for (const { stream } of guests) {
      await stream.until(({ data }) => data['text'] === 'Mine.');
      const moved = stream.events.filter(({ data }) => data['type'] === 'item.moved');
      expect(moved.map(({ data }) => data['actorName'])).toEqual([taker.name]);
    }
    expect((await taker.does('inventory')).text).toContain('lantern');
    expect((await other.does('inventory')).text).not.toContain('lantern');
    const lamps = await query<{ quantity: number; location_kind: string; location_id: string }>(
      url,
      `select quantity, location_kind, location_id from item where prototype = 'brass_lantern' and zone like 'earth/%'`,
    );
    expect(lamps).toEqual([{ quantity: 1, location_kind: 'character', location_id: taker.id }]);
  }, 30_000);
});
