import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Guest } from '../journeys/api/guest';
import { LEASE_TTL_MS, NodeGroup } from '../journeys/nodes/node-group';
import { whoLeads } from '../journeys/nodes/who-leads';
import { DataFolder } from './data-folder';
import { eventually } from './eventually';
import { HeldLog } from './held-log';
import { cyclesOf } from './length';
import { MovableDatabase } from './movable-database';
import { query } from './query';
import { resend } from './resend';
import { pause } from './server-process';
import { faultsOf, termsOf, witnessCommits, witnessedCommits } from './who-committed';

const NAMES = ['dunwich', 'ipswich'];
const AWAY_MS = cyclesOf({ short: 3_000, long: 10_000 });
/** A node that hears nothing asks the log itself; how soon it knows that it is deaf is by its health checks. */
const DEAF_MS = 3_000;
/** Until a node that was cut off is as before. */
const BACK_MS = 20_000;

describe('nodes whose NATS, or whose way to it, is away for a while', () => {
  let group: NodeGroup;
  const ways = new Map<string, { nats: MovableDatabase; database: MovableDatabase }>();
  /** Where it is now, without a way. */
  let databaseUrl: string;
  let guests: readonly Guest[] = [];
  let said = 0;

  beforeAll(async () => {
    group = await NodeGroup.start({
      names: NAMES,
      env: { NATS_RECONNECT_MAX_MS: '1000' },
      wayOf: async (name, { databaseUrl, natsUrl }) => {
        const [nats, database] = [
          await MovableDatabase.at(natsUrl),
          await MovableDatabase.at(databaseUrl),
        ];
        ways.set(name, { nats, database });
        return { databaseUrl: database.url, natsUrl: nats.url };
      },
    });
    ({ databaseUrl } = group);
    await witnessCommits(databaseUrl);
    guests = await Promise.all(group.urls.map((url) => Guest.enter(url)));
  }, 60_000);

  afterAll(async () => {
    for (const guest of guests) guest.leave();
    await group.discard();
    for (const { nats, database } of ways.values())
      await Promise.all([nats.close(), database.close()]);
  }, 60_000);

  // What one test leaves away is no fault of the next.
  afterEach(() => {
    group.nats.thaw();
    for (const { nats, database } of ways.values()) {
      nats.back(group.nats.url);
      database.back(databaseUrl);
    }
  });

  /** Who plays where the world is, and who elsewhere. */
  const sides = async () => {
    const at = await whoLeads(databaseUrl, NAMES);
    const [here, there] = [guests[at], guests[1 - at]];
    const [way, otherWay] = [ways.get(NAMES[at] ?? ''), ways.get(NAMES[1 - at] ?? '')];
    if (here === undefined || there === undefined || way === undefined || otherWay === undefined)
      throw new Error('two nodes, two guests');
    return { here, there, way, otherWay };
  };
  const line = (): string => `Line ${String((said += 1))}`;
  const hears = async ({ stream }: Guest, text: string, withinMs: number): Promise<unknown> =>
    stream.until(({ data }) => data['text'] === text, withinMs);
  const leaseOver = (): Promise<void> => pause(LEASE_TTL_MS + 500);

  /** What is said at one is heard at the other, and nobody has had a line twice. */
  async function expectAsBefore(): Promise<void> {
    for (const [speaker, listener] of [guests, guests.toReversed()]) {
      const text = line();
      if (speaker === undefined || listener === undefined) throw new Error('two guests');
      await resend(speaker, `say ${text}`, randomUUID());
      await hears(listener, text, BACK_MS);
    }
    for (const { stream } of guests) {
      const ids = stream.events.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    for (const url of group.urls)
      await eventually(
        'that it is ready',
        async () => (await fetch(`${url}/readyz`)).status === 200,
        BACK_MS,
      );
    expect(faultsOf(await witnessedCommits(databaseUrl))).toEqual([]);
  }

  /** A command that is sent to a node without a way to the world: refused, or done later. */
  const acts = (guest: Guest) => {
    const [id, text] = [randomUUID(), line()];
    return { guest, id, text, answer: guest.send(`say ${text}`, id) };
  };

  /** Nothing of it was done, or it was done once. */
  async function expectOnce({ guest, id, text, answer }: ReturnType<typeof acts>): Promise<void> {
    expect([200, 503]).toContain((await answer).status);
    await resend(guest, `say ${text}`, id);
    const rows = await query(databaseUrl, `select 1 from event_log where body ->> 'text' = $1`, [
      text,
    ]);
    expect(rows).toHaveLength(1);
  }

  it('go on when it is frozen: the world at once, the others by the log', async () => {
    const { here, there } = await sides();
    group.nats.freeze();
    const until = performance.now() + AWAY_MS;
    const asked = acts(there);
    while (performance.now() < until) {
      const text = line();
      expect((await here.does(`say ${text}`)).outcome).toBe('done');
      await hears(there, text, DEAF_MS);
    }
    group.nats.thaw();
    await expectOnce(asked);
    await expectAsBefore();
  }, 60_000);

  it('go on when it is killed, and are as before when it is back', async () => {
    const { here, there } = await sides();
    await group.nats.kill();
    expect((await there.does('look')).outcome).toBe('done');
    const asked = acts(there);
    const text = line();
    expect((await here.does(`say ${text}`)).outcome).toBe('done');
    await hears(there, text, DEAF_MS);
    await group.nats.restart();
    await expectOnce(asked);
    await expectAsBefore();
  }, 60_000);

  it('need nothing of what it had stored', async () => {
    await group.nats.kill();
    for (const name of await readdir(group.nats.storeDir))
      await rm(join(group.nats.storeDir, name), { recursive: true, force: true });
    await group.nats.restart();
    await expectAsBefore();
    await eventually(
      'that all is carried outwards',
      async () => {
        const rows = await query<{ all: boolean }>(
          databaseUrl,
          'select relayed = head as all from log_head',
        );
        return rows[0]?.all === true;
      },
      BACK_MS,
    );
  }, 60_000);

  it('have one world when the node that has it is cut off from NATS alone', async () => {
    const { here, there, way } = await sides();
    const terms = termsOf(await witnessedCommits(databaseUrl));
    way.nats.away();
    const [id, text] = [randomUUID(), line()];
    await resend(there, `say ${text}`, id);
    await hears(here, text, DEAF_MS);
    const asked = acts(here);
    way.nats.back(group.nats.url);
    await expectOnce(asked);
    await expectAsBefore();
    expect(termsOf(await witnessedCommits(databaseUrl))).toBeGreaterThan(terms);
  }, 60_000);

  it('have one world when both act on their own while one is cut off from NATS alone', async () => {
    const { here, there, way } = await sides();
    way.nats.away();
    const until = performance.now() + LEASE_TTL_MS + 1_500;
    const acting = [here, there].map(async (guest) => {
      while (performance.now() < until)
        expect([200, 503]).toContain((await acts(guest).answer).status);
    });
    await pause(LEASE_TTL_MS + 1_500);
    way.nats.back(group.nats.url);
    await Promise.all(acting);
    await expectAsBefore();
  }, 60_000);

  it('give the world to another when the node that has it is cut off from PostgreSQL alone', async () => {
    const { here, there, way } = await sides();
    way.database.away();
    const text = line();
    const refused = await here.send(`say ${line()}`);
    expect(refused.status).toBe(503);
    await resend(there, `say ${text}`, randomUUID());
    await hears(here, text, DEAF_MS);
    way.database.back(databaseUrl);
    await expectAsBefore();
  }, 60_000);

  it('tell what was being stored when the node that has the world was cut off from PostgreSQL', async () => {
    const { here, there, way } = await sides();
    const held = await HeldLog.hold(databaseUrl);
    const asked = acts(here);
    await held.untilWaitedFor();
    way.database.away();
    await held.release();
    const text = line();
    await resend(there, `say ${text}`, randomUUID());
    await hears(here, text, DEAF_MS);
    const texts = here.stream.events.map(({ data }) => data['text']);
    const both = [asked.text, text];
    expect(texts.filter((one) => both.includes(String(one)))).toEqual(both);
    way.database.back(databaseUrl);
    await expectOnce(asked);
    await expectAsBefore();
  }, 60_000);

  it('go on when one that follows is cut off from PostgreSQL alone', async () => {
    const { here, there, otherWay } = await sides();
    otherWay.database.away();
    await leaseOver();
    for (const [speaker, listener] of [
      [here, there],
      [there, here],
    ] as const) {
      const text = line();
      await resend(speaker, `say ${text}`, randomUUID());
      await hears(listener, text, DEAF_MS);
    }
    otherWay.database.back(databaseUrl);
    await expectAsBefore();
  }, 60_000);

  it('do nothing by halves when PostgreSQL is stopped, and are as before when it is back', async () => {
    const folder = DataFolder.at(group.dataDir);
    await folder.stopPostgres();
    const asked = guests.map(acts);
    for (const guest of guests) expect((await guest.does('look')).outcome).toBe('done');
    await pause(1_000);
    databaseUrl = await folder.startPostgres();
    for (const { database } of ways.values()) database.back(databaseUrl);
    for (const each of asked) await expectOnce(each);
    await expectAsBefore();
  }, 60_000);
});
