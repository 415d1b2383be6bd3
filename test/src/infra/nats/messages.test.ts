import { bufferCount, EMPTY, filter, map, type Observable, take, timer, toArray } from 'rxjs';
import { type ScopeSnapshot } from '#streams';
import { brandAs, type ZoneId } from '../../../../src/model/ids';
import type { Message, Outbound } from '../../../../src/ports/node-link';
import { hashOf } from '../../../../src/infra/nats/pool';
import { ended, type LinkRig, openLink, first, until } from './link-rig';
import { type NatsServer, startNatsServer } from './nats-server';

const said = (body: unknown): Outbound => ({ type: 'said', correlationId: 'c1', body });
const enveloped = (changes: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    v: 1,
    type: 'said',
    id: 'm1',
    at: 1,
    origin: 'eve',
    correlationId: 'c1',
    body: null,
    ...changes,
  });

/** What is open in a scope and under it. */
const openIn = ({ open, inFlight, children }: ScopeSnapshot): number =>
  children.reduce((sum, child) => sum + openIn(child), open + inFlight);

describe('NatsLink.publish and messages', () => {
  let server: NatsServer;
  let ada: LinkRig;
  let bob: LinkRig;

  beforeAll(async () => {
    server = await startNatsServer();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    ada = await openLink(server.url);
    bob = await openLink(server.url, { node: 'bob' });
  });
  afterEach(async () => {
    await Promise.all([ada.end(), bob.end()]);
  });

  /** What bob hears from now on. */
  const heard = async (
    subject: ReturnType<LinkRig['link']['subjects']['presence']>,
  ): Promise<Message[]> => {
    const messages: Message[] = [];
    bob.root.subscribe('heard', bob.link.messages(subject), {
      next: (message) => messages.push(message),
      error: () => undefined,
    });
    await first(bob.link.flush());
    return messages;
  };
  const raw = (text: string | Uint8Array): void => {
    ada.link.outbox.publish(ada.link.subjects.presence(), text);
  };

  it('carries messages in order to all who hear the subject', async () => {
    const presence = bob.link.subjects.presence();
    const [one, two] = [await heard(presence), await heard(presence)];
    const sent = Array.from({ length: 300 }, (_, at) => ada.link.publish(presence, said(at)));
    await until(() => one.length + two.length === 600);
    expect(sent).toEqual(Array<boolean>(300).fill(true));
    for (const messages of [one, two]) {
      expect(messages.map(({ body }) => body)).toEqual([...Array(300).keys()]);
    }
    expect(one[0]).toMatchObject({ v: 1, origin: 'ada', type: 'said', correlationId: 'c1' });
    expect(ada.link.report.counts.published).toBe(300);
  });

  it('hears nothing more when it is left', async () => {
    const node = bob.link.subjects.node('bob');
    const one$ = bob.link.messages(node).pipe(take(1));
    const one = first(one$);
    await first(bob.link.flush());
    ada.link.publish(node, said(1));
    ada.link.publish(node, said(2));
    expect((await one).body).toBe(1);
    await first(bob.link.flush());
    expect(bob.link.report.counts.duplicates).toBe(0);
  });

  it('leaves out what does not validate, counts it by reason, and hands it on as a dead letter', async () => {
    const messages = await heard(bob.link.subjects.presence());
    const large = enveloped({ body: 'x'.repeat(600_000) });
    for (const text of ['not json', enveloped({ v: 2 }), enveloped({ id: 5 }), large]) raw(text);
    raw(Buffer.from([0xff, 0xfe, 0x22]));
    raw(enveloped({ more: 'a field that is not known' }));
    await until(() => messages.length === 1);
    expect(bob.link.report.counts.invalid).toEqual({
      'not-json': 2,
      'newer-version': 1,
      'wrong-fields': 1,
      'too-large': 1,
      'wrong-body': 0,
    });
    expect(bob.letters.map(({ reason }) => reason)).toEqual([
      'not-json',
      'newer-version',
      'wrong-fields',
      'too-large',
      'not-json',
    ]);
    expect(bob.letters[3]?.bytes).toHaveLength(65_536);
    // One line of each kind.
    const lines = bob.log.filter(({ event }) => event === 'nats.invalidMessage');
    expect(lines.map(({ fields }) => fields['reason'])).toEqual([
      'not-json',
      'newer-version',
      'wrong-fields',
      'too-large',
    ]);
    expect(Object.keys(messages[0] ?? {})).not.toContain('more');
  });

  it('counts and logs what says nothing to whoever hears it, and hands on what is to be kept', async () => {
    const messages = await heard(bob.link.subjects.presence());
    for (const id of ['a', 'b']) raw(enveloped({ id }));
    await until(() => messages.length === 2);
    const subject = bob.link.subjects.presence();
    for (const [n, message] of messages.entries())
      bob.link.reject(message, { subject, detail: 'no such thing', isKept: n === 1 });
    expect(bob.link.report.counts.invalid).toMatchObject({ 'wrong-body': 2 });
    expect(bob.log.filter(({ event }) => event === 'nats.invalidMessage')).toMatchObject([
      { fields: { subject, reason: 'wrong-body', detail: 'no such thing', untold: 0 } },
    ]);
    expect(bob.letters).toMatchObject([{ subject, reason: 'wrong-body' }]);
    expect(JSON.parse(Buffer.from(bob.letters[0]?.bytes ?? []).toString())).toMatchObject({
      id: 'b',
    });
  });

  it('leaves out what came twice', async () => {
    const messages = await heard(bob.link.subjects.presence());
    for (const id of ['a', 'b', 'a', 'c']) raw(enveloped({ id }));
    await until(() => messages.length === 3);
    expect(messages.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(bob.link.report.counts.duplicates).toBe(1);
  });

  it('drops the oldest where more waits than may', async () => {
    await bob.end();
    bob = await openLink(server.url, { node: 'bob', queueMax: 10 });
    const presence = bob.link.subjects.presence();
    const messages = await heard(presence);
    for (let at = 0; at < 2_000; at += 1) ada.link.publish(presence, said(at));
    await until(() => messages.at(-1)?.body === 1_999);
    const { overflowed, received } = bob.link.report.counts;
    expect(overflowed).toBeGreaterThan(0);
    expect(received + overflowed).toBe(2_000);
  });

  it('survives 20,000 malformed messages, counts each, and leaves nothing open', async () => {
    const messages = await heard(bob.link.subjects.presence());
    const served$ = bob.link.serve(bob.link.subjects.world(), () => EMPTY, { maxInFlight: 5 });
    bob.root.subscribe('served', served$, { error: () => undefined });
    await first(bob.link.flush());
    const before = openIn(bob.root.snapshot());
    const parts = ['{', '}', '[', '"', ':', 'null', '1e999', '\\u0000', '\u0007', 'v', '😀', ''];
    const malformed = Array.from({ length: 20_000 }, (_, at) => {
      const seed = hashOf(String(at));
      const picked = Array.from({ length: seed % 9 }, (_each, step) => {
        return parts[(seed >>> step) % parts.length] ?? '';
      });
      return at % 3 === 0 ? enveloped({ [`k${at}`]: 1, at: picked.join('') }) : picked.join('');
    });
    await ended(
      timer(0, 1).pipe(
        take(100),
        map((at) => {
          for (const text of malformed.slice(at * 200, at * 200 + 100)) raw(text);
          for (const text of malformed.slice(at * 200 + 100, at * 200 + 200)) {
            ada.link.outbox.publish(ada.link.subjects.world(), text, { reply: 'mythos.nowhere' });
          }
        }),
      ),
    );
    const invalid = (): number =>
      Object.values(bob.link.report.counts.invalid).reduce((sum, each) => sum + each, 0);
    raw(enveloped({ body: 'well' }));
    await until(() => messages.length === 1 && invalid() >= 20_000);
    expect(invalid()).toBe(20_000);
    expect(openIn(bob.root.snapshot())).toBe(before);
    expect(bob.link.report.counts.served).toBe(0);
    expect(messages[0]?.body).toBe('well');
    expect(bob.link.state.kind).toBe('connected');
  }, 30_000);

  it('refuses a zone that is no token', () => {
    const zone = brandAs<ZoneId>('earth.>');
    expect(() => ada.link.subjects.volatile(zone)).toThrow('zone is earth.>');
  });

  it('counts what is not published for want of a connection', async () => {
    const other = await startNatsServer();
    const lone = await openLink(other.url);
    const states$: Observable<unknown> = lone.link.state$.pipe(
      filter(({ kind }) => kind === 'reconnecting'),
    );
    await Promise.all([first(states$), other.kill()]);
    expect(lone.link.publish(lone.link.subjects.presence(), said(1))).toBe(false);
    expect(lone.link.publish(lone.link.subjects.presence(), said(1n))).toBe(false);
    expect(lone.link.report.counts).toMatchObject({ dropped: 1, unsendable: 1, published: 0 });
    await lone.end();
    await other.stop();
  });

  it('completes who hears when it is closed', async () => {
    const all = first(bob.link.messages(bob.link.subjects.commits()).pipe(toArray()));
    const states = first(
      bob.link.state$.pipe(
        map(({ kind }) => kind),
        bufferCount(100),
      ),
    );
    await ended(bob.link.close());
    expect(await all).toEqual([]);
    expect((await states).at(-1)).toBe('closed');
    expect(bob.link.publish(bob.link.subjects.commits(), said(1))).toBe(false);
  });
});
