import { BadConfigError } from '#streams';
import {
  createDeadLetters,
  type OwnDeadLetters,
} from '../../../../../src/infra/nats/jet/dead-letters';
import { only } from '../../persistence/only';
import { type NatsServer, startNatsServer } from '../nats-server';
import { codeOf, done, freeze, jetFor, type JetForTests } from './jet-for-tests';
import { letterOf } from './letters';

describe('createDeadLetters', () => {
  let server: NatsServer;
  let jet: JetForTests;
  let streams = 0;
  let name: string;

  beforeAll(async () => {
    server = await startNatsServer({ jetstream: true });
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    streams += 1;
    name = `MYTHOS_DLQ_${streams}`;
    jet = await jetFor(server);
  });
  afterEach(() => jet.close());

  const letters = (over: { readonly maxAgeMs?: number } = {}): OwnDeadLetters => {
    const env = `test${streams}`;
    return createDeadLetters({
      ...jet,
      stream: {
        name,
        subjects: [`mythos.${env}.dlq.>`],
        maxAgeMs: 86_400_000,
        maxBytes: 1_000_000,
        ...over,
      },
      subjectOf: (stream) => `mythos.${env}.dlq.${stream}`,
    });
  };

  it('keeps what is added, and lists the oldest first', async () => {
    const dlq = letters();
    expect(await only(dlq.list(10))).toEqual([]);
    await done(dlq.add(letterOf({ body: 'a' })));
    await done(dlq.add(letterOf({ body: null, key: '7-1' })));
    await done(dlq.add(letterOf({ body: [1], correlationId: null })));
    const all = await only(dlq.list(10));
    const at = expect.any(Number) as number;
    expect(all).toEqual([
      { ...letterOf({ body: 'a' }), id: '1', at },
      { ...letterOf({ body: null, key: '7-1' }), id: '2', at },
      { ...letterOf({ body: [1], correlationId: null }), id: '3', at },
    ]);
    expect(await only(dlq.list(2))).toEqual(all.slice(0, 2));
    expect(await only(dlq.show('2'))).toEqual(all[1]);
    expect(await only(dlq.count())).toBe(3);
    expect(dlq.counters()).toEqual({ added: 3, known: 0, replayed: 0, discarded: 0 });
  });

  it('keeps one letter for a message, whoever adds it, and one for each that has no key', async () => {
    const [dlq, other] = [letters(), letters()];
    await done(dlq.add(letterOf({ key: '7-1' })));
    await done(other.add(letterOf({ key: '7-1', reason: 'again' })));
    await done(dlq.add(letterOf({ key: '8-1' })));
    await done(dlq.add(letterOf({ key: '7-1', stream: 'OTHER' })));
    await done(dlq.add(letterOf()));
    await done(dlq.add(letterOf()));
    expect(await only(dlq.count())).toBe(5);
    expect(other.counters()).toMatchObject({ added: 0, known: 1 });
  });

  it('keeps one also when the server knows the id no more', async () => {
    // The window of a stream is no longer than what it keeps: this one forgets after a while.
    const dlq = letters();
    const jsm = await jet.connection.jetstreamManager();
    await done(dlq.add(letterOf({ key: '7-1' })));
    const { config } = await jsm.streams.info(name);
    await jsm.streams.update(name, { ...config, duplicate_window: 100 * 1e6 });
    // An id that came later: when it is forgotten, so is that of the letter.
    const isKnown = async (): Promise<boolean> => {
      const js = jet.connection.jetstream();
      const subject = `mythos.test${streams}.dlq.probe`;
      return (await js.publish(subject, '', { msgID: 'later' })).duplicate;
    };
    expect(await isKnown()).toBe(false);
    while (await isKnown());
    await done(dlq.add(letterOf({ key: '7-1' })));
    await done(letters().add(letterOf({ key: '7-1' })));
    const added = (await only(dlq.list(100))).filter(({ stream }) => stream === 'MYTHOS_WORK');
    expect(added).toHaveLength(1);
  });

  it('replays a letter to where it came from, once, with its own headers, and discards it', async () => {
    const dlq = letters();
    const jsm = await jet.connection.jetstreamManager();
    const work = { name: `MYTHOS_WORK_${streams}`, subjects: [`work${streams}.>`] };
    await jsm.streams.add(work);
    await done(dlq.add(letterOf({ subject: `work${streams}.a`, key: '7-1' })));
    await done(
      dlq.add(letterOf({ subject: `work${streams}.b`, body: { base64: '/w==' }, key: '8-1' })),
    );
    expect([await only(dlq.replay('1')), await only(dlq.replay('2'))]).toEqual([true, true]);
    expect(await only(dlq.replay('1'))).toBe(false);
    expect(await only(dlq.count())).toBe(0);
    const first = await jsm.streams.getMessage(work.name, { seq: 1 });
    expect(first.subject).toBe(`work${streams}.a`);
    expect(first.json()).toEqual({ n: 1 });
    expect(first.header.get('X-Kept')).toBe('yes');
    expect(first.header.get('Nats-Msg-Id')).toMatch(/^replay\.1\.\d+$/);
    const second = await jsm.streams.getMessage(work.name, { seq: 2 });
    expect([...second.data]).toEqual([255]);
    expect((await jsm.streams.info(work.name)).state.messages).toBe(2);
    expect(dlq.counters()).toMatchObject({ replayed: 2, discarded: 0 });
  });

  it('keeps a letter that nobody takes, or whose sending is refused', async () => {
    const dlq = letters();
    await done(dlq.add(letterOf({ subject: 'nobody.listens' })));
    expect(await only(dlq.replay('1'))).toBe(false);
    await done(dlq.add(letterOf({ subject: '$JS.API.INFO' })));
    expect(await only(dlq.replay('2'))).toBe(false);
    await done(dlq.add(letterOf({ subject: '' })));
    expect(await codeOf(dlq.replay('3'))).toBe('LINK_REFUSED');
    expect(await only(dlq.count())).toBe(3);
  });

  it('discards a letter', async () => {
    const dlq = letters();
    await done(dlq.add(letterOf({ key: '7-1' })));
    expect(await only(dlq.discard('1'))).toBe(true);
    expect(await only(dlq.discard('1'))).toBe(false);
    expect(await only(dlq.show('1'))).toBeNull();
    expect(dlq.counters()).toMatchObject({ discarded: 1 });
  });

  it.each(['', '0', '-1', '1.5', 'x', '99', '1e3', '9'.repeat(20)])(
    'has no letter %p',
    async (id) => {
      const dlq = letters();
      await done(dlq.add(letterOf()));
      expect(await only(dlq.show(id))).toBeNull();
      expect(await only(dlq.discard(id))).toBe(false);
      expect(await only(dlq.replay(id))).toBe(false);
    },
  );

  it('shows what another has put there as what it is', async () => {
    const dlq = letters();
    expect(await only(dlq.count())).toBe(0);
    const js = jet.connection.jetstream();
    for (const data of ['no json', 'null', '{}', '{"stream":"a"}']) {
      await js.publish(`mythos.test${streams}.dlq.x`, data);
    }
    const all = await only(dlq.list(10));
    expect(all.map(({ reason }) => reason)).toEqual(Array(4).fill('unreadable'));
    expect(all[0]).toMatchObject({
      ...{ id: '1', subject: `mythos.test${streams}.dlq.x`, at: expect.any(Number) as number },
      body: { base64: Buffer.from('no json').toString('base64') },
    });
  });

  it('cuts long texts, and takes a key that is no token', async () => {
    const dlq = letters();
    await done(dlq.add(letterOf({ key: 'a b.c>', lastError: 'x'.repeat(5_000) })));
    expect((await only(dlq.show('1')))?.lastError).toHaveLength(2_000);
    await done(dlq.add(letterOf({ key: 'a b.c>' })));
    expect(await only(dlq.count())).toBe(1);
  });

  it('errors for a limit out of range, without a connection, and for what the server refuses', async () => {
    const dlq = letters();
    await expect(only(dlq.list(0))).rejects.toBeInstanceOf(BadConfigError);
    await expect(only(dlq.list(1_001))).rejects.toBeInstanceOf(BadConfigError);
    const tooLarge = letterOf({ key: '1-1', body: 'x'.repeat(2_000_000) });
    expect(await codeOf(dlq.add(tooLarge))).toBe('LINK_REFUSED');
    const find = jet.lose();
    expect(await codeOf(dlq.count())).toBe('LINK_DOWN');
    find();
    expect(await only(dlq.count())).toBe(0);
    expect(() => letters({ maxAgeMs: 0 })).toThrow(BadConfigError);
  });

  it('errors when the server fails to look', async () => {
    const dlq = letters();
    await done(dlq.add(letterOf()));
    const impatient = createDeadLetters({
      ...jet,
      timeoutMs: 500,
      stream: { name, subjects: ['x'], maxAgeMs: 1_000, maxBytes: 1_024 },
      subjectOf: () => 'x',
    });
    expect(await only(impatient.show('1'))).toMatchObject({ id: '1' });
    await freeze(server, jet);
    const code = await codeOf(impatient.show('1'));
    server.thaw();
    expect(code).toBe('LINK_TIMEOUT');
  });
});
