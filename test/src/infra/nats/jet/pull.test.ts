import { AckPolicy } from 'nats';
import { filter, lastValueFrom, map, type Observable, take, toArray } from 'rxjs';
import { deliveryOf } from '../../../../../src/infra/nats/jet/delivery';
import { pull, type PullConfig } from '../../../../../src/infra/nats/jet/pull';
import { type NatsServer, startNatsServer } from '../nats-server';
import { codeOf, jetFor, type JetForTests } from './jet-for-tests';

describe('pull', () => {
  let server: NatsServer;
  let jet: JetForTests;

  beforeEach(async () => {
    server = await startNatsServer({ jetstream: true });
    jet = await jetFor(server);
    const jsm = await jet.connection.jetstreamManager();
    await jsm.streams.add({ name: 'S', subjects: ['s.>'] });
    await jsm.consumers.add('S', { durable_name: 'd', ack_policy: AckPolicy.Explicit });
    for (const n of [1, 2, 3, 4, 5]) await jet.connection.jetstream().publish('s.a', String(n));
  });
  afterEach(async () => {
    await jet.close();
    await server.stop();
  });

  const pulled = (over: Partial<PullConfig> = {}) =>
    pull({
      ...{ connection: jet.connection, stream: 'S', durable: 'd', batch: 5 },
      ...{ expiresMs: 1_000, heartbeatMs: 200, ...over },
    });
  const works = (source$: ReturnType<typeof pulled>): Observable<string> =>
    source$.pipe(
      filter((each) => each.kind === 'work'),
      map(({ work }) => `${work.seq} ${work.deliveries}`),
    );
  const all = <T>(source$: Observable<T>): Promise<T[]> =>
    lastValueFrom(source$.pipe(toArray()), { defaultValue: [] });

  it('completes when all have come, or its time is over; hears beats meanwhile', async () => {
    expect(await all(works(pulled({ batch: 2 })))).toEqual(['1 1', '2 1']);
    const rest = await all(pulled({ batch: 9 }));
    expect(rest.filter(({ kind }) => kind === 'work')).toHaveLength(3);
    expect(rest.filter(({ kind }) => kind === 'beat').length).toBeGreaterThan(1);
  });

  it('hands back at once what is on its way when its subscriber leaves', async () => {
    expect(await all(works(pulled()).pipe(take(1)))).toEqual(['1 1']);
    expect((await all(works(pulled({ batch: 4 })))).sort()).toEqual(['2 2', '3 2', '4 2', '5 2']);
  });

  it('errors when the request is bad, when its consumer is deleted, and where there is no JetStream', async () => {
    expect(await codeOf(pulled({ heartbeatMs: 900 }))).toBe('LINK_REFUSED');
    await all(pulled());
    const ending = codeOf(pulled());
    await jet.connection.flush();
    await (await jet.connection.jetstreamManager()).consumers.delete('S', 'd');
    expect(await ending).toBe('LINK_REFUSED');
    const core = await startNatsServer();
    const plain = await jetFor(core);
    const code = await codeOf(pulled({ connection: plain.connection }));
    await plain.close();
    await core.stop();
    expect(code).toBe('LINK_NO_RESPONDER');
  });

  it('errors on a connection that is closed', async () => {
    const closed = await jetFor(server);
    await closed.close();
    expect(await codeOf(pulled({ connection: closed.connection }))).toBe('CONNECTION_CLOSED');
  });
});

describe('deliveryOf', () => {
  const message = (reply?: string) =>
    deliveryOf({ reply, subject: 's.a', data: new Uint8Array() } as never);

  it('reads the reply of older and of newer servers', () => {
    const expected = { stream: 'S', seq: 7, deliveries: 2, key: '7-1700', headers: {} };
    expect(message('$JS.ACK.S.d.2.7.9.1700.0')).toMatchObject(expected);
    expect(message('$JS.ACK._.hash.S.d.2.7.9.1700.0')).toMatchObject(expected);
    expect(message('$JS.ACK.hub.hash.S.d.2.7.9.1700.0.token')).toMatchObject(expected);
  });

  it.each([[undefined], [''], ['_INBOX.a.b.c.d.e.f.g.h.i'], ['$JS.ACK.S.d']])(
    'takes %p for none',
    (reply) => {
      expect(message(reply)).toBeNull();
    },
  );
});
