import { connect, Events, type NatsConnection } from 'nats';
import {
  asyncScheduler,
  defer,
  filter,
  firstValueFrom,
  interval,
  map,
  type Observable,
  race,
  takeUntil,
  timer,
} from 'rxjs';
import { type Jet } from '../../../../../src/infra/nats/jet/jet';
import { type NatsServer } from '../nats-server';

/** A connection of a test's own, which comes back after every loss. */
export interface JetForTests extends Jet {
  readonly connection: NatsConnection;
  /** As if it had no connection, until the function it gives is called. */
  lose(): () => void;
  close(): Promise<void>;
}

export async function jetFor(server: NatsServer, timeoutMs = 2_000): Promise<JetForTests> {
  const connection = await connect({
    servers: server.url,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 50,
    pingInterval: 1_000,
    maxPingOut: 5,
    noAsyncTraces: true,
  });
  const state = { isUp: true, isLost: false };
  void (async () => {
    for await (const { type } of connection.status()) {
      if (type === Events.Disconnect) state.isUp = false;
      if (type === Events.Reconnect) state.isUp = true;
    }
  })();
  return {
    connection,
    connectionNow: () => (state.isUp && !state.isLost ? connection : null),
    scheduler: asyncScheduler,
    random: () => 0.5,
    timeoutMs,
    lose: () => {
      state.isLost = true;
      return () => {
        state.isLost = false;
      };
    },
    close: async () => {
      await connection.close();
    },
  };
}

const WITHIN_MS = 20_000;

/** When it is so; looked at every 5 ms, and given up after 20 s. */
export async function isSo(what: () => boolean): Promise<void> {
  if (what()) return;
  const looks$ = interval(5).pipe(filter(what), takeUntil(timer(WITHIN_MS)));
  await firstValueFrom(looks$, { defaultValue: 0 });
  if (!what()) throw new Error('It did not come true within 20 s.');
}

/** Stops the server; resolves when it really answers no more. */
export async function freeze(server: NatsServer, { connection }: JetForTests): Promise<void> {
  server.freeze();
  const answer$ = (): Observable<string> =>
    race(
      defer(() => connection.rtt()).pipe(map(() => 'answered')),
      timer(200).pipe(map(() => 'silent')),
    );
  while ((await firstValueFrom(answer$(), { defaultValue: 'silent' })) === 'answered');
}

/** Ends without a value. */
export async function done(source$: Observable<unknown>): Promise<void> {
  const values: unknown[] = [];
  await source$.forEach((value) => values.push(value));
  expect(values).toEqual([]);
}

/** The code that it errs with. */
export async function codeOf(source$: Observable<unknown>): Promise<unknown> {
  try {
    await source$.forEach(() => undefined);
  } catch (error) {
    return (error as { readonly code?: unknown }).code;
  }
  return 'no error';
}

/** What it gives once it works; tried every 20 ms, 500 times. */
export async function again<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tries === 500) throw error;
      await firstValueFrom(timer(20), { defaultValue: 0 });
    }
  }
}
