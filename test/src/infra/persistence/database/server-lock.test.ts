import { Client } from 'pg';
import { firstValueFrom, ReplaySubject, type Subscription, take, toArray } from 'rxjs';
import {
  holdServerLock,
  type ServerLockState,
} from '../../../../../src/infra/persistence/database/server-lock';
import { databaseConfig } from '../database-for-tests';
import { startTestServer, type TestServer } from '../embedded-for-tests';

let server: TestServer;
let held: Subscription[] = [];
beforeAll(async () => {
  server = await startTestServer();
}, 30_000);
afterEach(() => {
  for (const subscription of held) subscription.unsubscribe();
  held = [];
});
afterAll(() => server.discard());

function hold(nodeName: string): ReplaySubject<ServerLockState> {
  const states$ = new ReplaySubject<ServerLockState>(10);
  held.push(holdServerLock({ ...databaseConfig(server.url), nodeName }).subscribe(states$));
  return states$;
}

const states = (from$: ReplaySubject<ServerLockState>, count: number) =>
  firstValueFrom(from$.pipe(take(count), toArray()), { defaultValue: [] });

describe('holdServerLock', () => {
  it('refuses a second server, naming the first', async () => {
    await states(hold('node-one'), 1);
    await expect(states(hold('node-two'), 1)).rejects.toMatchObject({
      code: 'DATABASE_IN_USE',
      message: expect.stringMatching(
        /in use by the server "node-one" \(127\.0\.0\.1, database process \d+\)/,
      ) as string,
    });
  }, 10_000);

  it('waits for a predecessor that is going away', async () => {
    await states(hold('node-one'), 1);
    const second$ = hold('node-two');
    held.shift()?.unsubscribe();
    expect(await states(second$, 1)).toEqual(['held']);
  }, 10_000);

  it('is taken again when its connection breaks', async () => {
    const states$ = hold('node-one');
    await states(states$, 1);
    const killer = new Client({ connectionString: server.url });
    await killer.connect();
    await killer.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'node-one'",
    );
    await killer.end();
    expect(await states(states$, 3)).toEqual(['held', 'lost', 'held']);
  }, 10_000);
});
