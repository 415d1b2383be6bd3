import { join } from 'node:path';
import { EMPTY } from 'rxjs';
import { type LinkRig, linkTo, openLink, stateOf, first, ended, until } from './link-rig';
import { startCuttingProxy } from './cutting-proxy';
import { startNatsServer } from './nats-server';

describe('NatsLink.open', () => {
  let rig: LinkRig;
  afterEach(() => rig.end());

  const logIn = async (url: string): Promise<string> => {
    rig = linkTo(url, { connectTimeoutMs: 500 });
    return first(rig.link.open()).then(
      () => 'open',
      (error: unknown) => String((error as Error).cause),
    );
  };

  it.each([
    ['the right user', 'ada:p%40ss@', 'open'],
    ['the wrong password', 'ada:wrong@', "NatsError: 'Authorization Violation'"],
    ['nobody', '', "NatsError: 'Authorization Violation'"],
  ])('logs in as %s', async (_who, credentials, end) => {
    const server = await startNatsServer({ args: ['--user', 'ada', '--pass', 'p@ss'] });
    const ended = await logIn(server.url.replace('//', `//${credentials}`));
    await server.stop();
    expect(ended).toBe(end);
    expect(JSON.stringify(rig.log)).not.toMatch(/p@ss|p%40ss|wrong/);
  });

  it('logs in with a token', async () => {
    const server = await startNatsServer({ args: ['--auth', 'secret-token'] });
    const ended = await logIn(server.url.replace('//', '//secret-token@'));
    await server.stop();
    expect(ended).toBe('open');
  });

  it('waits for a server that comes late', async () => {
    const server = await startNatsServer();
    await server.kill();
    rig = linkTo(server.url);
    const opened = first(rig.link.open());
    expect(rig.link.state).toEqual({ kind: 'connecting', attempt: 1 });
    const tried = await stateOf(rig.link, 'connecting');
    await server.restart();
    await opened;
    expect(tried).toMatchObject({ kind: 'connecting' });
    expect(rig.link.report.lines.map(({ state }) => state.kind)).toEqual(
      Array(3).fill('connected'),
    );
    await first(rig.link.outboxState$);
    expect(rig.link.outbox.isClosed()).toBe(false);
    await server.stop();
  });

  it('closes connections that come after it was given up', async () => {
    const server = await startNatsServer();
    const proxy = await startCuttingProxy(server.port);
    rig = linkTo(proxy.url);
    const opening = rig.root.subscribe('opening', rig.link.open(), { error: () => undefined });
    opening.close({ code: 'parent', source: 'test' });
    await until(() => proxy.count().made === 4 && proxy.count().open === 0);
    await proxy.close();
    await server.stop();
    expect(rig.link.report.outbox.state).toEqual({ kind: 'connecting', attempt: 1 });
  });

  it('gives up at once when it is closed', async () => {
    rig = linkTo('nats://127.0.0.1:1');
    const kinds: string[] = [];
    rig.root.subscribe('states', rig.link.state$, {
      next: ({ kind }) => kinds.push(kind),
      error: () => undefined,
    });
    const opened = ended(rig.link.open());
    await rig.end();
    await opened;
    expect(kinds[0]).toBe('disconnected');
    expect(kinds.at(-1)).toBe('closed');
  });

  it('goes on with what the server lets it, and logs what it does not', async () => {
    const server = await startNatsServer({ args: ['--config', join(__dirname, 'strict.conf')] });
    rig = await openLink(server.url.replace('//', '//ada:secret@'));
    const { link, root, log } = rig;
    for (const subject of [link.subjects.presence(), link.subjects.world()]) {
      root.subscribe('heard', link.messages(subject), { error: () => undefined });
      const served$ = link.serve(subject, () => EMPTY, { maxInFlight: 1 });
      root.subscribe('served', served$, { error: () => undefined });
    }
    await until(() => log.filter(({ event }) => event === 'nats.failed').length === 2);
    const long = { type: 'long', correlationId: 'c1', body: 'x'.repeat(2_000) };
    expect(link.publish(link.subjects.world(), long)).toBe(false);
    const asked$ = link.request(link.subjects.world(), long, { timeoutMs: 500 });
    await expect(first(asked$)).rejects.toMatchObject({ code: 'LINK_INVALID' });
    const refused = log.filter(({ event }) => event === 'nats.failed');
    const presence = link.subjects.presence();
    expect(refused.map(({ fields }) => fields['subject'])).toEqual([presence, presence]);
    expect(link.report.counts.dropped).toBe(1);
    expect(link.state.kind).toBe('connected');
    await server.stop();
  });
});
