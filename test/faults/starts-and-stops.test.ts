import { expectNoLeaks, watchForLeaks } from '#streams/testing';
import { startApp, type TestApp } from '../journeys/app';
import { Guest } from '../journeys/api/guest';
import { startTestServer, type TestServer } from '../src/infra/persistence/embedded-for-tests';
import { DataFolder } from './data-folder';
import { eventually } from './eventually';
import { type LeftOpen, leftOpen } from './left-open';
import { cyclesOf, isLong } from './length';

const CYCLES = cyclesOf({ short: 100, long: 500 });
/** With a PostgreSQL of its own each. */
const OWN_CYCLES = cyclesOf({ short: 3, long: 100 });
/** Of the cycles, so many are stopped with players at it. */
const PLAYED_EVERY = 4;
const PLAYERS = 3;
const IN_FLIGHT = 20;
/** No timer of ours is so short that it would be over by itself. */
const SETTLED_WITHIN_MS = 1_500;

/** Everybody has a stream open, and commands that have not been answered. */
async function busy(url: string): Promise<readonly Guest[]> {
  const guests = await Promise.all(Array.from({ length: PLAYERS }, () => Guest.enter(url)));
  await Promise.all(guests.map((guest) => guest.does('say Here we are.')));
  return guests;
}

/** Answered or refused, or cut off: what a stop may do to a command under way. */
const underWay = (guests: readonly Guest[]): Promise<unknown> =>
  Promise.allSettled(
    guests.flatMap((guest) =>
      Array.from({ length: IN_FLIGHT }, (_, n) => guest.send(`say Number ${String(n)}.`)),
    ),
  );

describe('a server that is started and stopped again and again in one process', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
  }, 60_000);

  afterAll(async () => {
    await server.discard();
  }, 30_000);

  async function cycle(n: number): Promise<TestApp> {
    const app = await startApp({ DATABASE_URL: server.url });
    const guests = n % PLAYED_EVERY === 0 ? await busy(app.url) : [];
    const sent = underWay(guests);
    const report = await app.stop();
    for (const guest of guests) guest.leave();
    await sent;
    expect({ n, abandoned: report.abandoned.paths, errors: report.errors.errors }).toEqual({
      n,
      abandoned: [],
      errors: [],
    });
    return app;
  }

  /** The tree is empty: every member that was opened has closed. */
  function isEmpty({ phases }: TestApp): void {
    const { state, open, opened, closed } = phases.app.snapshot();
    expect({ state, open, left: opened - closed }).toEqual({ state: 'closed', open: 0, left: 0 });
  }

  /** Client sockets take a turn or two to notice that the other side has gone. */
  async function isAsBefore(before: LeftOpen): Promise<void> {
    let now = before;
    const isSame = async (): Promise<boolean> => {
      now = await leftOpen(server.url);
      return JSON.stringify(now) === JSON.stringify(before);
    };
    await eventually('nothing left open', isSame, SETTLED_WITHIN_MS).catch(() => undefined);
    expect(now).toEqual(before);
  }

  it('leaves no socket, timer, connection, listener, scope or subscription behind, whatever was under way', async () => {
    const before = await leftOpen(server.url);
    const since = performance.now();
    for (let n = 0; n < CYCLES; n += 1) {
      watchForLeaks();
      isEmpty(await cycle(n));
      await expectNoLeaks();
      await isAsBefore(before);
    }
    const seconds = (performance.now() - since) / 1_000;
    process.stdout.write(
      `${String(CYCLES)} starts and stops in ${seconds.toFixed(1)} s${isLong ? ' (long)' : ''}\n`,
    );
    expect(before.connections).toEqual({});
  }, 600_000);

  it('takes a PostgreSQL of its own with it', async () => {
    const before = await leftOpen(server.url);
    for (let n = 0; n < OWN_CYCLES; n += 1) {
      const app = await startApp();
      const pids = await DataFolder.at(app.dataDir).postgresPids();
      expect(pids).not.toEqual([]);
      const report = await app.stop();
      expect([report.abandoned.paths, report.errors.errors]).toEqual([[], []]);
      isEmpty(app);
      expect(await DataFolder.alive(pids)).toEqual([]);
      await isAsBefore(before);
    }
  }, 600_000);
});
