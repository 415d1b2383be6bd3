import { connect } from 'nats';
import { type NatsServer, startNatsServer } from './nats-server';

describe('startNatsServer', () => {
  let server: NatsServer;

  beforeAll(async () => {
    server = await startNatsServer({ jetstream: true });
  });
  afterAll(() => server.stop());

  it('starts one with JetStream whose store outlives a kill', async () => {
    const before = await connect({ servers: server.url, reconnect: false });
    const manager = await before.jetstreamManager();
    await manager.streams.add({ name: 'KEPT', subjects: ['kept.>'] });
    await before.jetstream().publish('kept.one', 'a');
    await server.kill();
    await before.closed();
    await server.restart();
    const after = await connect({ servers: server.url, reconnect: false });
    const stream = await (await after.jetstreamManager()).streams.info('KEPT');
    await after.close();
    expect(stream.state.messages).toBe(1);
  });

  it('freezes it and lets it go on', async () => {
    const client = await connect({ servers: server.url });
    server.freeze();
    let isAnswered = false;
    const answered = client.rtt().then(() => {
      isAnswered = true;
    });
    await new Promise(setImmediate);
    const whileFrozen = isAnswered;
    server.thaw();
    await answered;
    await client.close();
    expect([whileFrozen, isAnswered]).toEqual([false, true]);
  });

  it('rejects with what the server said', async () => {
    await expect(startNatsServer({ args: ['--no-such-flag'] })).rejects.toThrow('no-such-flag');
  });
});
