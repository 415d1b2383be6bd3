import { delay, NEVER, type Observable, of, throwError } from 'rxjs';
import type { LinkError } from '../../../../src/model/link-error';
import type { Message, Outbound } from '../../../../src/ports/node-link';
import { type LinkRig, openLink, stateOf, first, until } from './link-rig';
import { type NatsServer, startNatsServer } from './nats-server';

const said = (body: unknown): Outbound => ({ type: 'said', correlationId: 'c1', body });
const echo = ({ body }: Message): Observable<Outbound> => of(said(body));
const codeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (error: unknown) => {
      const { code, isUnsent } = error as LinkError;
      return isUnsent ? `${code}, unsent` : code;
    },
  );

describe('NatsLink with a server that fails', () => {
  let server: NatsServer;
  let ada: LinkRig;
  let bob: LinkRig;
  let kinds: string[];

  beforeEach(async () => {
    server = await startNatsServer();
    ada = await openLink(server.url);
    bob = await openLink(server.url, { node: 'bob' });
    kinds = [];
    ada.root.subscribe('states', ada.link.state$, {
      next: ({ kind }) => kinds.push(kind),
      error: () => undefined,
    });
  });
  afterEach(async () => {
    server.thaw();
    await Promise.all([ada.end(), bob.end()]);
    await server.stop();
  });

  const serve = async (handler: typeof echo): Promise<void> => {
    const served$ = bob.link.serve(bob.link.subjects.world(), handler, { maxInFlight: 100 });
    bob.root.subscribe('served', served$, { error: () => undefined });
    await first(bob.link.flush());
  };
  const ask = (timeoutMs = 1_000, isIdempotent = false): Promise<Message> => {
    const world = ada.link.subjects.world();
    return first(ada.link.request(world, said(1), { timeoutMs, isIdempotent }));
  };
  const together = (): readonly string[] => kinds.filter((kind, at) => kind !== kinds[at - 1]);

  it('notices a frozen server, asks it no more, and goes on when it is thawed', async () => {
    await serve(echo);
    server.freeze();
    const flushed = codeOf(first(ada.link.flush()));
    const asked = codeOf(ask(100));
    await stateOf(ada.link, 'degraded');
    expect(await asked).toBe('LINK_TIMEOUT');
    const open = await stateOf(ada.link, 'circuit-open');
    expect(open).toMatchObject({ untilMs: expect.any(Number) as number });
    expect(await flushed).toBe('LINK_DOWN');
    expect(await codeOf(ask())).toBe('LINK_DOWN, unsent');
    expect(ada.link.publish(ada.link.subjects.presence(), said(1))).toBe(false);
    // Each of the pool by itself, and the outbox'.
    await until(() => ada.log.filter(({ event }) => event === 'nats.silent').length === 4);
    server.thaw();
    await Promise.all([stateOf(ada.link, 'connected'), stateOf(bob.link, 'connected')]);
    expect(await codeOf(ask())).toBe('answered');
    expect(ada.log.filter(({ event }) => event === 'nats.silent')).toHaveLength(4);
    expect(together()).toEqual(['connected', 'degraded', 'circuit-open', 'degraded', 'connected']);
  }, 20_000);

  it('lives on when the server is killed and started again, with what is heard and served', async () => {
    await serve(echo);
    const presence = ada.link.subjects.presence();
    const messages: unknown[] = [];
    bob.root.subscribe('heard', bob.link.messages(presence), {
      next: ({ body }) => messages.push(body),
      error: () => undefined,
    });
    await server.kill();
    await stateOf(ada.link, 'reconnecting');
    expect(await codeOf(ask())).toBe('LINK_DOWN, unsent');
    await server.restart();
    await Promise.all([stateOf(ada.link, 'connected'), stateOf(bob.link, 'connected')]);
    await first(bob.link.flush());
    ada.link.publish(presence, said('again'));
    expect(await codeOf(ask())).toBe('answered');
    await until(() => messages.length > 0);
    expect(messages).toEqual(['again']);
    const changes = together();
    expect(changes[0]).toBe('connected');
    expect(changes).toContain('reconnecting');
    expect(changes.at(-1)).toBe('connected');
    expect(changes).not.toContain('closed');
    // The outbox' comes back by itself, and the pool does not wait for it.
    await until(() => ada.link.report.outbox.reconnects === 1);
    const { lines, outbox } = ada.link.report;
    expect([...lines, outbox].map(({ lost, reconnects }) => [lost, reconnects])).toEqual(
      Array(4).fill([1, 1]),
    );
  }, 20_000);

  it('asks again what was under way when the server died, if it may', async () => {
    let handled = 0;
    await serve((message) => {
      handled += 1;
      return echo(message).pipe(delay(handled < 3 ? 9_000 : 0));
    });
    const asked = Promise.all([codeOf(ask(8_000)), codeOf(ask(8_000, true))]);
    await until(() => handled === 2);
    await server.restart();
    expect(await asked).toEqual(['LINK_DOWN', 'answered']);
    expect(ada.link.report.counts.askedAgain).toBeGreaterThan(0);
    expect(handled).toBeGreaterThan(2);
  }, 20_000);

  it('gives up what may be asked again when no connection comes back in its time', async () => {
    await serve(() => NEVER);
    const asked = codeOf(ask(700, true));
    await until(() => bob.link.report.counts.served > 0);
    await server.kill();
    expect(await asked).toBe('LINK_TIMEOUT');
  });

  it('asks one that is silent again, and takes what it then says for the answer', async () => {
    let handled = 0;
    await serve(() => {
      handled += 1;
      return handled === 1 ? NEVER : throwError(() => new Error('no'));
    });
    expect(await codeOf(ask(1_000, true))).toBe('LINK_REFUSED');
    expect(handled).toBe(2);
  });

  it('does not take it for an answer that nobody is there the second time', async () => {
    const world = bob.link.subjects.world();
    const served$ = bob.link.serve(world, () => NEVER, { maxInFlight: 1 });
    const serving = bob.root.subscribe('served', served$, { error: () => undefined });
    await first(bob.link.flush());
    const asked = codeOf(ask(1_000, true));
    await until(() => bob.link.report.counts.served === 1);
    serving.close({ code: 'parent', source: 'test' });
    expect(await asked).toBe('LINK_TIMEOUT');
    expect(ada.link.report.counts.askedAgain).toBe(3);
    expect(await codeOf(ask(1_000, true))).toBe('LINK_NO_RESPONDER');
  });
});
