import { mkdir, rm } from 'node:fs/promises';
import { concat } from 'rxjs';
import { BadConfigError } from '#streams';
import {
  createEventCarrier,
  type EventCarrierConfig,
  type OwnEventCarrier,
} from '../../../../../src/infra/nats/jet/event-carrier';
import { type NatsServer, startNatsServer } from '../nats-server';
import { rows } from './events';
import { again, codeOf, done, freeze, isSo, jetFor, type JetForTests } from './jet-for-tests';

const STREAM = 'MYTHOS_EVENTS';

describe('createEventCarrier', () => {
  let server: NatsServer;
  let jet: JetForTests;

  beforeEach(async () => {
    server = await startNatsServer({ jetstream: true });
    jet = await jetFor(server);
  });
  afterEach(async () => {
    await jet.close();
    await server.stop();
  });

  const carrier = (over: Partial<EventCarrierConfig> = {}): OwnEventCarrier =>
    createEventCarrier({
      ...jet,
      stream: {
        name: STREAM,
        subjects: ['mythos.test.events.>'],
        maxAgeMs: 3_600_000,
        maxBytes: 64 * 1024 * 1024,
      },
      subjectOf: (zone) => `mythos.test.events.${zone}`,
      encode: (message) => Buffer.from(JSON.stringify(message)),
      ...over,
    });

  /** The offsets that are in the stream, in its order. */
  const stored = async (): Promise<number[]> => {
    const consumer = await jet.connection.jetstream().consumers.get(STREAM);
    const { num_pending: due } = await consumer.info(true);
    const offsets: number[] = [];
    if (due === 0) return offsets;
    const messages = await consumer.consume();
    for await (const message of messages) {
      offsets.push(message.json<{ body: { event: { offset: number } } }>().body.event.offset);
      if (offsets.length === due) break;
    }
    await messages.close();
    await consumer.delete();
    return offsets;
  };
  const offsetsOf = (from: number, to: number): number[] =>
    rows(from, to).map(({ offset }) => offset);

  it('carries 10,000 rows in order', async () => {
    const out = carrier();
    const began = process.hrtime.bigint();
    await done(out.carry('k3x', rows(1, 10_000)));
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    process.stdout.write(`carried ${String(Math.round(10_000 / seconds))} rows/s\n`);
    expect(await stored()).toEqual(offsetsOf(1, 10_000));
    expect(out.counters()).toMatchObject({
      ...{ inFlight: 0, carried: 10_000, duplicates: 0, retries: 0, failed: 0, streams: 1 },
      ackMs: { count: 1_000 },
    });
  }, 30_000);

  it('stores what is carried twice once, and tells epochs apart', async () => {
    const out = carrier();
    await done(concat(out.carry('k3x', rows(1, 5)), out.carry('k3x', rows(3, 8))));
    expect(await stored()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(out.counters()).toMatchObject({ carried: 11, duplicates: 3 });
    await done(out.carry('k4', rows(8, 8)));
    expect(await stored()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 8]);
  });

  it('sends a row with its id, on the subject of its zone', async () => {
    await done(carrier().carry('k3x', rows(7, 7)));
    const jsm = await jet.connection.jetstreamManager();
    const message = await jsm.streams.getMessage(STREAM, { seq: 1 });
    const [event] = rows(7, 7);
    expect(message.subject).toBe('mythos.test.events.social');
    expect(message.header.get('Nats-Msg-Id')).toBe('k3x.7');
    expect(message.json()).toEqual({
      ...{ id: 'k3x.7', type: 'event', correlationId: 'c7', body: { epoch: 'k3x', event } },
    });
  });

  it('has so many in flight at most, and nothing to do with no rows', async () => {
    const out = carrier({ maxInFlight: 3 });
    let most = 0;
    const counting = carrier({
      maxInFlight: 3,
      encode: (message) => {
        most = Math.max(most, counting.counters().inFlight);
        return Buffer.from(JSON.stringify(message));
      },
    });
    await done(counting.carry('k3x', rows(1, 50)));
    expect(most).toBe(3);
    await done(out.carry('k3x', []));
    expect(out.counters()).toMatchObject({ carried: 0, streams: 0 });
  });

  it('errors with LINK_DOWN at once without a connection', async () => {
    const out = carrier();
    const find = jet.lose();
    expect(await codeOf(out.carry('k3x', rows(1, 2)))).toBe('LINK_DOWN');
    expect(out.counters()).toMatchObject({ failed: 1, retries: 0 });
    find();
    await done(out.carry('k3x', rows(1, 2)));
  });

  it('tries again while the server is frozen for 3 s, and loses nothing', async () => {
    const out = carrier({ timeoutMs: 500, maxAttempts: 50 });
    await done(out.carry('k3x', rows(1, 10)));
    await freeze(server, jet);
    const frozen = Date.now();
    const carrying = done(out.carry('k3x', rows(11, 500)));
    await isSo(() => Date.now() > frozen + 3_000);
    server.thaw();
    await carrying;
    expect(out.counters().retries).toBeGreaterThan(1);
    expect(await stored()).toEqual(offsetsOf(1, 500));
  }, 30_000);

  it('gives up a server that is frozen with LINK_TIMEOUT after so many attempts', async () => {
    const out = carrier({ timeoutMs: 50, maxAttempts: 2 });
    await done(out.carry('k3x', rows(1, 1)));
    await freeze(server, jet);
    expect(await codeOf(out.carry('k3x', rows(2, 3)))).toBe('LINK_TIMEOUT');
    expect(out.counters()).toMatchObject({ retries: 1, failed: 1 });
    await isSo(() => out.counters().inFlight === 0);
    server.thaw();
  });

  it('loses nothing when the server is killed and started again while it carries', async () => {
    const out = carrier({ timeoutMs: 500 });
    const all = rows(1, 3_000);
    const carrying = again(() => done(out.carry('k3x', all)));
    await isSo(() => out.counters().carried > 300);
    await server.restart();
    await carrying;
    const offsets = await stored();
    expect([...new Set(offsets)].sort((a, b) => a - b)).toEqual(offsetsOf(1, 3_000));
    expect(offsets).toHaveLength(3_000);
  }, 30_000);

  it('makes the stream again when the server has lost its disk', async () => {
    const out = carrier();
    await done(out.carry('k3x', rows(1, 5)));
    await server.kill();
    await rm(server.storeDir, { recursive: true });
    await mkdir(server.storeDir);
    await server.restart();
    await again(() => done(out.carry('k3x', rows(4, 8))));
    expect(await stored()).toEqual([4, 5, 6, 7, 8]);
    expect(out.counters().streams).toBe(2);
  }, 30_000);

  it('errors with LINK_NO_RESPONDER where there is no JetStream, and with LINK_REFUSED what the server refuses', async () => {
    const core = await startNatsServer();
    const plain = await jetFor(core);
    const out = carrier({ ...plain, maxAttempts: 2 });
    const code = await codeOf(out.carry('k3x', rows(1, 1)));
    await plain.close();
    await core.stop();
    expect(code).toBe('LINK_NO_RESPONDER');
    expect(out.counters()).toMatchObject({ retries: 1, streams: 0 });
    const tooLarge = carrier({ encode: () => Buffer.alloc(2 * 1024 * 1024) });
    expect(await codeOf(tooLarge.carry('k3x', rows(1, 1)))).toBe('LINK_REFUSED');
    expect(tooLarge.counters()).toMatchObject({ retries: 0, failed: 1 });
  });

  it('errors with LINK_DOWN on a connection that is closed', async () => {
    const closed = await jetFor(server);
    await closed.close();
    const out = carrier({ connectionNow: () => closed.connection });
    expect(await codeOf(out.carry('k3x', rows(1, 1)))).toBe('LINK_DOWN');
  });

  it.each([
    ['maxInFlight', { maxInFlight: 0 }],
    ['maxAttempts', { maxAttempts: 0 }],
    ['maxAgeMs', { stream: { name: STREAM, subjects: [], maxAgeMs: 1, maxBytes: 10_000 } }],
    ['maxBytes', { stream: { name: STREAM, subjects: [], maxAgeMs: 1_000, maxBytes: 1 } }],
  ])('refuses a bad %s', (field, over) => {
    expect(() => carrier(over)).toThrow(BadConfigError);
    expect(() => carrier(over)).toThrow(field);
  });
});
