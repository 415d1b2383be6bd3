import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { type LogRow, startApp, type TestApp } from '../app';
import { Guest } from '../api/guest';
import { enter, type Visitor } from '../api/visitor';
import { eventually } from '../../faults/eventually';
import { WebSocketWire } from './websocket-wire';
import { named } from './wires';

const CLIENTS = 300;
/** Sent by each, more than it is let say. */
const MESSAGES = 25;

/** Nothing of it may be taken. */
const NONSENSE: readonly (() => string | Buffer)[] = [
  () => '',
  () => '{',
  () => 'null',
  () => '[[[[',
  () => '"look"',
  () => randomBytes(300).toString('latin1'),
  () => randomBytes(300),
  () => JSON.stringify({ type: 'command' }),
  () => JSON.stringify({ type: 'command', id: randomUUID(), line: 'say \ud800' }),
  () => JSON.stringify({ type: 'command', id: randomUUID(), line: 'x\r\nid: 1.1' }),
  () => JSON.stringify({ type: 'command', id: randomUUID(), line: 'look', player: 'other' }),
  () => JSON.stringify({ type: 'command', id: { $gt: '' }, line: 'look' }),
  () => JSON.stringify({ type: 'outcome', id: randomUUID() }),
  () => '{"type":"ping","__proto__":{"type":"command"}}',
  () => `{"type":"command","id":"${'9'.repeat(8_000)}"}`,
  () => `${'['.repeat(4_000)}${']'.repeat(4_000)}`,
  () => 'x'.repeat(20_000),
];

/** After a proper handshake: what no client sends. */
const BROKEN_FRAMES: readonly (() => Buffer)[] = [
  () => randomBytes(200),
  () => Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n'),
  () => Buffer.from([0x81, 0x05, 1, 2, 3, 4, 5]),
  () => Buffer.from([0x88, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
  () => Buffer.from([0xf1, 0x80, 0, 0, 0, 0]),
  () => Buffer.from([0x81, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]),
  () => Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28]),
  () => Buffer.alloc(64, 0x80),
];

/** A machine that is busy with other things is none. */
const isTrouble = ({ level, event }: LogRow): boolean =>
  (level === 'error' || level === 'warn') && event !== 'ticks.skipped';

describe('a WebSocket that talks nonsense', () => {
  let app: TestApp;
  let mad: Visitor;
  let other: Guest;

  beforeAll(async () => {
    app = await startApp({ STREAMS_PER_CHARACTER: '100' });
    mad = await enter(app.url);
    other = await Guest.enter(app.url);
  }, 60_000);

  afterAll(async () => {
    other.leave();
    await app.stop();
  }, 60_000);

  const leaves = (): number => app.phases.streams.snapshot().leaves.length;

  async function raves(from: number): Promise<readonly unknown[]> {
    const wire = new WebSocketWire(app.url, mad.token);
    await wire.until(named('presence'));
    for (let n = 0; n < MESSAGES; n += 1)
      wire.socket.send((NONSENSE[(from + n) % NONSENSE.length] ?? randomUUID)());
    const [code] = await wire.ended;
    expect(code).toBe(1_008);
    return wire.answers.map(({ event, data }) => [event, data?.['status']]);
  }

  it('is answered with what was wrong, and sent away: no crash, no 5xx, no leak, nobody else notices', async () => {
    const before = leaves();
    const told: unknown[] = [];
    for (let done = 0; done < CLIENTS; done += 20) {
      const some = Array.from({ length: 20 }, async (_, n) => raves(done + n));
      told.push(...(await Promise.all(some)).flat());
      expect(await other.does(`say After ${String(done)}.`)).toMatchObject({ outcome: 'done' });
    }
    expect(told).toHaveLength(CLIENTS * 20);
    const statuses = new Set(told.map((each) => JSON.stringify(each)));
    expect([...statuses].toSorted()).toEqual(
      [400, 413, 415, 422].map((status) => JSON.stringify(['problem', status])),
    );
    await eventually('no connection left', () => leaves() === before);
    const bad = app.logged.filter((row) => isTrouble(row) || row.event === 'http.failed');
    expect(bad).toEqual([]);
    expect(other.stream.frames.filter(({ data }) => data['actor'] === mad.id)).toEqual([]);
  }, 60_000);

  async function handshake(): Promise<Socket> {
    const { hostname, port } = new URL(app.url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write(
      [
        'GET /api/ws HTTP/1.1',
        'Host: x',
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
        `Authorization: Bearer ${mad.token}`,
        '\r\n',
      ].join('\r\n'),
    );
    await once(socket, 'data');
    return socket;
  }

  it('is closed when it does not even frame its messages', async () => {
    const before = leaves();
    for (let round = 0; round < 20; round += 1) {
      const sockets = await Promise.all(
        BROKEN_FRAMES.map(async (broken) => {
          const socket = await handshake();
          socket.end(broken());
          return socket.resume();
        }),
      );
      await Promise.all(
        sockets.map(async (socket) => socket.closed || (await once(socket, 'close'))),
      );
    }
    expect(await other.does('say Still here.')).toMatchObject({ outcome: 'done' });
    await eventually('no connection left', () => leaves() === before);
    expect(app.logged.filter(isTrouble)).toEqual([]);
  }, 60_000);

  it('is aborted 5 s after it should have gone, and destroyed 2 s later, when it hangs', async () => {
    const before = leaves();
    const visitor = await enter(app.url);
    const { hostname, port } = new URL(app.url);
    const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
    socket.on('error', () => undefined).resume();
    socket.write(
      `GET /api/ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n` +
        `Authorization: Bearer ${visitor.token}\r\n\r\n`,
    );
    await once(socket, 'data');
    await visitor.sends('quit');
    const askedAt = performance.now();
    await once(socket, 'end');
    const abortedMs = performance.now() - askedAt;
    await eventually('no connection left', () => leaves() === before);
    const destroyedMs = performance.now() - askedAt;
    socket.destroy();
    expect(abortedMs).toBeGreaterThan(4_900);
    expect(destroyedMs - abortedMs).toBeGreaterThan(1_900);
    const steps = app.logged.filter(({ event }) => event === 'stream.lingers');
    expect(steps.map(({ fields }) => fields['step'])).toEqual(['aborted', 'destroyed']);
  }, 20_000);
});
