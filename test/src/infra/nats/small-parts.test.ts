import { DebugEvents, Events } from 'nats';
import { BadConfigError } from '#streams';
import { connectOptions } from '../../../../src/infra/nats/connect-options';
import { UseMeter } from '../../../../src/infra/nats/line-use';
import { checkedConfig, type NatsConfig } from '../../../../src/infra/nats/nats-config';
import { RecentIds } from '../../../../src/infra/nats/recent-ids';
import { statusEvent } from '../../../../src/infra/nats/status-event';
import { Seldom } from '../../../../src/infra/nats/seldom';
import { TurnQueue } from '../../../../src/infra/nats/turn-queue';
import { NumberWindow } from '../../../../src/infra/nats/window';
import { QUICK } from './link-rig';

describe('TurnQueue', () => {
  const queueOf = (max: number, maxBytes = 1_000_000) => {
    const turns: (() => void)[] = [];
    const out: string[] = [];
    let dropped = 0;
    let now = 0;
    const queue = new TurnQueue<string>({
      max,
      maxBytes,
      sizeOf: ({ length }) => length,
      deliver: (value) => {
        out.push(value);
        if (value === 'slow') now += 6;
      },
      onDrop: () => {
        dropped += 1;
      },
      yieldToLoop: (resume) => turns.push(resume),
      now: () => now,
    });
    const turn = (): number => {
      turns.shift()?.();
      return out.length;
    };
    return { queue, out, turn, dropped: () => dropped, due: () => turns.length };
  };

  it('delivers in order, in turns of 250 or 5 ms', () => {
    const { queue, out, turn, due } = queueOf(10_000);
    const values = Array.from({ length: 3_000 }, (_, at) => (at === 2_000 ? 'slow' : `${at}`));
    for (const value of values) queue.push(value);
    expect(due()).toBe(1);
    const after = Array.from({ length: 14 }, turn);
    expect(after.slice(0, 3)).toEqual([250, 500, 750]);
    expect(after).toContain(2_001);
    expect(out).toEqual(values);
    expect([queue.length, due()]).toEqual([0, 0]);
  });

  it('drops the oldest beyond so many, and beyond so much', () => {
    const many = queueOf(2);
    for (const value of ['a', 'b', 'c', 'd']) many.queue.push(value);
    many.turn();
    expect([many.out, many.dropped()]).toEqual([['c', 'd'], 2]);
    const much = queueOf(100, 10);
    for (const value of ['xxxxx', 'yyyyy', 'z', 'w'.repeat(50)]) much.queue.push(value);
    much.turn();
    expect([much.out, much.dropped()]).toEqual([['w'.repeat(50)], 3]);
  });

  it('delivers nothing more when it is closed', () => {
    const { queue, turn, due } = queueOf(10);
    queue.push('a');
    queue.close();
    queue.push('b');
    expect([turn(), due(), queue.length]).toEqual([0, 0, 0]);
  });
});

describe('RecentIds', () => {
  it('knows the newest', () => {
    const ids = new RecentIds(2);
    expect(['a', 'b', 'a', 'c', 'a'].map((id) => ids.isNew(id))).toEqual([
      true,
      true,
      false,
      true,
      true,
    ]);
  });
});

describe('Seldom', () => {
  it('tells the first of each kind, then one in a while with how many there were', () => {
    let now = 0;
    const seldom = new Seldom({ everyMs: 10, now: () => now });
    const told = (...kinds: readonly string[]) => kinds.map((kind) => seldom.next(kind));
    expect(told('a', 'b', 'a', 'a')).toEqual([0, 0, null, null]);
    now = 9;
    expect(told('a')).toEqual([null]);
    now = 10;
    expect(told('a', 'b', 'a')).toEqual([3, 0, null]);
    // A clock that is stepped back silences nothing.
    now = -100;
    expect(told('a')).toEqual([1]);
  });

  it('begins anew when all is well again', () => {
    const seldom = new Seldom({ everyMs: 10, now: () => 0 });
    for (const kind of ['a', 'a', 'b', 'a']) seldom.next(kind);
    expect(seldom.over()).toBe(2);
    expect([seldom.next('a'), seldom.over()]).toEqual([0, 0]);
  });
});

describe('NumberWindow', () => {
  it('knows the newest, and nothing of none', () => {
    const window = new NumberWindow(4);
    expect(window.summary()).toEqual({ count: 0, p50: null, p99: null, max: null });
    for (const value of [100, 1, 4, 2, 3]) window.add(value);
    expect(window.summary()).toEqual({ count: 4, p50: 3, p99: 4, max: 4 });
  });
});

describe('UseMeter', () => {
  it('counts, and knows for how long something was under way', () => {
    let now = 0;
    const meter = new UseMeter(() => now);
    meter.once();
    meter.begin();
    now = 5;
    meter.begin();
    meter.end();
    now = 8;
    expect(meter.use).toEqual({ uses: 3, inFlight: 1, busyMs: 8 });
    meter.end();
    now = 20;
    expect(meter.use).toEqual({ uses: 3, inFlight: 0, busyMs: 8 });
  });
});

describe('statusEvent', () => {
  it.each([
    [Events.Disconnect, 'lost'],
    [Events.Reconnect, 'up'],
    [DebugEvents.Reconnecting, 'dialling'],
    [Events.Update, undefined],
    [Events.LDM, undefined],
    [Events.Error, undefined],
    [DebugEvents.PingTimer, undefined],
    [DebugEvents.StaleConnection, undefined],
    [DebugEvents.ClientInitiatedReconnect, undefined],
  ])('takes %s for %s', (type, event) => {
    expect(statusEvent({ type })?.type).toBe(event);
  });
});

describe('connectOptions', () => {
  const made = (changes: Partial<NatsConfig>) =>
    connectOptions(
      { ...QUICK, servers: ['nats://one'], ...changes },
      { name: 'a', delayMs: () => 7 },
    );

  it('reconnects for ever, and notices a server that is silent', () => {
    const { reconnectDelayHandler, ...options } = made({ dialTimeoutMs: 900 });
    expect(options).toEqual({
      servers: ['one'],
      name: 'a',
      timeout: 900,
      pingInterval: 10_000,
      maxPingOut: 2,
      reconnect: true,
      maxReconnectAttempts: -1,
      ignoreAuthErrorAbort: true,
      noAsyncTraces: true,
    });
    expect(reconnectDelayHandler?.()).toBe(7);
  });

  it.each([
    ['a user', ['nats://a%40b:p%3As@one:1', 'nats://two'], { user: 'a@b', pass: 'p:s' }],
    ['a token', ['nats://one', 'nats://t%2F@two'], { token: 't/' }],
    ['TLS', ['tls://one'], { tls: {} }],
  ])('takes %s from the URLs', (_what, servers, options) => {
    expect(made({ servers })).toMatchObject(options);
  });

  it('names the files of TLS that are given', () => {
    expect(made({ tls: { caFile: 'ca' } }).tls).toEqual({ caFile: 'ca' });
    const tls = { caFile: 'ca', certFile: 'cert', keyFile: 'key' };
    expect(made({ tls }).tls).toEqual(tls);
  });
});

describe('checkedConfig', () => {
  const config: NatsConfig = { ...QUICK, servers: ['nats://one', 'tls://two:4'] };
  it('gives what is right', () => {
    expect(checkedConfig(config)).toBe(config);
  });

  it.each([
    ['poolSize', 0, 'poolSize is 0, allowed is integer 1 to 32'],
    ['healthEveryMs', 1.5, 'healthEveryMs is 1.5, allowed is integer 1 to 2147483647'],
    ['servers', [], 'servers is 0 URLs'],
    ['servers', ['http://u:secret@one'], 'servers is 1 URLs'],
    ['servers', ['one'], 'servers is 1 URLs'],
  ])('refuses %s = %j', (field, value, message) => {
    const wrong = (): unknown => checkedConfig({ ...config, [field]: value });
    expect(wrong).toThrow(BadConfigError);
    expect(wrong).toThrow(message);
    expect(wrong).not.toThrow('secret');
  });
});
