import { type LinkRig, linkTo, stateOf, first, ended } from './link-rig';
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

  it('closes a connection that comes after it was given up', async () => {
    const server = await startNatsServer();
    rig = linkTo(server.url);
    const opening = rig.root.subscribe('opening', rig.link.open(), { error: () => undefined });
    opening.close({ code: 'parent', source: 'test' });
    await rig.end();
    await server.stop();
    expect(rig.link.state.kind).toBe('closed');
    expect(rig.link.report.lines.map(({ uses }) => uses)).toEqual([0, 0, 0]);
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
});
