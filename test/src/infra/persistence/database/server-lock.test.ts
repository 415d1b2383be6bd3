import { Client } from 'pg';
import { firstValueFrom, ReplaySubject, type Subscription, take, toArray } from 'rxjs';
import {
  holdServerLock,
  type ServerLockState,
} from '../../../../../src/infra/persistence/database/server-lock';
import { databaseConfig } from '../database-for-tests';
import { startTestServer, type TestServer } from '../embedded-for-tests';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
}, 30_000);
afterAll(() => server.discard());

interface Held {
  readonly states$: ReplaySubject<ServerLockState>;
  readonly giveUp: () => void;
}
type Hold = (nodeName: string) => Held;

/** A test in which locks are taken; whatever is still held at its end is given up. */
async function holding(play: (hold: Hold) => Promise<void>): Promise<void> {
  const held: Subscription[] = [];
  try {
    await play((nodeName) => {
      const states$ = new ReplaySubject<ServerLockState>(10);
      const source$ = holdServerLock({ ...databaseConfig(server.url), nodeName });
      const subscription = source$.subscribe(states$);
      held.push(subscription);
      return {
        states$,
        giveUp: () => {
          subscription.unsubscribe();
        },
      };
    });
  } finally {
    for (const subscription of held) subscription.unsubscribe();
  }
}

const states = (from$: ReplaySubject<ServerLockState>, count: number) =>
  firstValueFrom(from$.pipe(take(count), toArray()), { defaultValue: [] });

describe('holdServerLock', () => {
  it(
    'refuses a second server, naming the first',
    () =>
      holding(async (hold) => {
        await states(hold('node-one').states$, 1);
        await expect(states(hold('node-two').states$, 1)).rejects.toMatchObject({
          code: 'DATABASE_IN_USE',
          message: expect.stringMatching(
            /in use by the server "node-one" \(127\.0\.0\.1, database process \d+\)/,
          ) as string,
        });
      }),
    10_000,
  );

  it(
    'waits for a predecessor that is going away',
    () =>
      holding(async (hold) => {
        const first = hold('node-one');
        await states(first.states$, 1);
        const second = hold('node-two');
        first.giveUp();
        expect(await states(second.states$, 1)).toEqual(['held']);
      }),
    10_000,
  );

  it(
    'is taken again when its connection breaks',
    () =>
      holding(async (hold) => {
        const { states$ } = hold('node-one');
        await states(states$, 1);
        const killer = new Client({ connectionString: server.url });
        await killer.connect();
        await killer.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'node-one'",
        );
        await killer.end();
        expect(await states(states$, 3)).toEqual(['held', 'lost', 'held']);
      }),
    10_000,
  );
});
