import { randomUUID } from 'node:crypto';
import { connectDatabase } from '../../src/infra/persistence/database/connect-database';
import { CHARACTERS } from '../../src/infra/persistence/world/world-queries';
import { startApp, type TestApp } from '../journeys/app';
import { call } from '../journeys/api/call';
import { SseClient } from '../journeys/sse-client';
import { databaseConfig } from '../src/infra/persistence/database-for-tests';
import { startTestServer, type TestServer } from '../src/infra/persistence/embedded-for-tests';
import { only } from '../src/infra/persistence/only';
import { countQueries, type CountedQueries } from './counted-queries';
import { type Muter, muters, settle } from './muting-crowd';
import { Opened } from './opened';

const RECEIVERS = 1_000;
const MESSAGES = 100;
const MANY = '100000';
const IS_OF_A_COMMAND = /from commit_numbered\(|join outcome /;
/** So that nobody is taken out of the world, all may come at once, and nothing is tidied up meanwhile. */
const ROOMY = {
  STREAMS_PER_NODE: MANY,
  NEW_STREAMS_PER_SECOND: MANY,
  NEW_STREAMS_BURST: MANY,
  RULES_LINKDEAD_STAYS_MS: '3600000',
  RULES_LINKDEAD_TOLD_AFTER_MS: '3600000',
  LOG_PRUNE_EVERY_MS: '86400000',
};

describe('mutes of a thousand receivers', () => {
  const opened = new Opened();
  let postgres: TestServer;
  let counted: CountedQueries;
  let loud: Muter;
  let quiet: Muter;

  beforeAll(async () => {
    postgres = opened.add(await startTestServer(), (it) => it.discard());
    const database = await only(connectDatabase(databaseConfig(postgres.url)));
    await only(database.close());
    counted = opened.add(countQueries(), (it) => {
      it.stop();
    });
    const [one, other] = muters(2, []);
    if (one === undefined || other === undefined) throw new Error('nobody to speak');
    [loud, quiet] = [one, other];
    await settle(postgres.url, [loud, quiet]);
  }, 60_000);

  afterAll(async () => {
    await opened.closeAll();
  }, 60_000);

  /** Starts a server, and tells what it asked of characters' states meanwhile. */
  async function started(): Promise<{ app: TestApp; asked: readonly string[] }> {
    counted.take();
    const app = opened.add(await startApp({ DATABASE_URL: postgres.url, ...ROOMY }), (it) =>
      it.stop(),
    );
    return { app, asked: counted.take().filter((text) => text.includes('character_state')) };
  }

  async function listen(app: TestApp, { token }: Muter): Promise<SseClient> {
    const stream = opened.add(new SseClient(app.url, token).open(), (it) => {
      it.close();
    });
    await stream.until(({ event }) => event === 'caught-up', 30_000);
    return stream;
  }

  const say = async (app: TestApp, { token }: Muter, line: string): Promise<void> => {
    const { status, body } = await call(app.url, 'POST /api/commands', {
      token,
      json: { id: randomUUID(), line },
    });
    expect({ status, body }).toMatchObject({ status: 200, body: { outcome: 'done' } });
  };
  const lines = ({ events }: SseClient): readonly unknown[] =>
    events.filter(({ data }) => data['type'] === 'channel.said').map(({ data }) => data['text']);

  it('are read with their characters in one query, then never again', async () => {
    const few = await started();
    await few.app.stop();
    expect(few.asked.filter((text) => text === CHARACTERS)).toHaveLength(1);
    const crowd = muters(RECEIVERS, [loud.character]);
    await settle(postgres.url, crowd);
    const { app, asked } = await started();
    expect(asked).toEqual(few.asked);

    const streams = await Promise.all(crowd.map((muter) => listen(app, muter)));
    const own = await listen(app, loud);
    await listen(app, quiet);
    counted.take();
    for (let n = 0; n < MESSAGES; n += 1) await say(app, loud, `global line ${n}`);
    await say(app, quiet, 'global the last');
    const isLast = ({ data }: { data: Readonly<Record<string, unknown>> }): boolean =>
      data['text'] === 'the last';
    await Promise.all([own, ...streams].map((stream) => stream.until(isLast, 30_000)));
    // Each command asks for its outcome and is committed; nobody asks anything else, for no receiver.
    expect(counted.take().filter((text) => !IS_OF_A_COMMAND.test(text))).toEqual([]);
    expect(lines(own)).toHaveLength(MESSAGES + 1);
    expect(new Set(streams.map((stream) => lines(stream).join()))).toEqual(new Set(['the last']));
  }, 120_000);
});
