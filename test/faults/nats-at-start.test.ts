import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { loggedAt, runServer } from '../journeys/api/run-server';
import { startNatsServer } from '../src/infra/nats/nats-server';
import { startTestServer } from '../src/infra/persistence/embedded-for-tests';
import { freePort } from './free-port';
import { Opened } from './opened';

const STACK = /^\s+at /m;
const pki = (name: string): string => join(__dirname, '../src/infra/nats/pki', name);

describe('a start with a NATS that does not take it in', () => {
  const opened = new Opened();
  let databaseUrl: string;

  beforeAll(async () => {
    const server = opened.add(await startTestServer(), (it) => it.discard());
    databaseUrl = server.url;
  }, 60_000);

  afterAll(async () => {
    await opened.closeAll();
  }, 60_000);

  /** Accepts, and never answers. */
  async function silent(): Promise<string> {
    const server = opened.add(createServer(() => undefined).listen(0, '127.0.0.1'), (it) => {
      it.close();
    });
    await once(server, 'listening');
    return `nats://mud:open-sesame@127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  }

  async function withTls(): Promise<string> {
    const tls = { certFile: pki('server.pem'), keyFile: pki('server.key') };
    const server = opened.add(await startNatsServer({ tls }), (it) => it.stop());
    return server.url;
  }

  async function withPassword(): Promise<string> {
    const args = ['--user', 'mud', '--pass', 'other'];
    const server = opened.add(await startNatsServer({ args }), (it) => it.stop());
    return server.url.replace('//', '//mud:open-sesame@');
  }

  const nobody = async (): Promise<string> => `nats://127.0.0.1:${String(await freePort())}`;

  interface Start {
    readonly url: () => Promise<string>;
    readonly why: string;
    readonly env?: Readonly<Record<string, string>>;
  }
  const other = { NATS_TLS_CA: pki('other-ca.pem') };
  const cases: readonly (readonly [string, Start])[] = [
    ['that accepts and never answers', { url: silent, why: 'does not answer' }],
    ['of another authority', { url: withTls, why: 'NATS_TLS_CA', env: other }],
    ['of an authority that is not told', { url: withTls, why: 'NATS_TLS_CA' }],
    ['that knows another password', { url: withPassword, why: 'password' }],
    ['that is not there', { url: nobody, why: 'nobody listens' }],
  ];
  it.each(cases)(
    'says in one line why, and exits with 69: %s',
    async (_which, { url, why, env }) => {
      const ended = await runServer({
        ...{ DATABASE_URL: databaseUrl, NATS_URL: await url() },
        ...{ NATS_CONNECT_TIMEOUT_MS: '1500', NATS_DIAL_TIMEOUT_MS: '300', ...env },
      });
      expect(ended.stderr).toMatch(/^NATS_URL \S+ was not reached within 1500 ms: .+\.\n$/);
      expect(ended.stderr).toContain(why);
      expect(ended.stderr).not.toMatch(STACK);
      expect(ended.code).toBe(69);
      const servers = [expect.stringMatching(/^[\w.]+:\d+$/)];
      expect(loggedAt('warn', ended)).toMatchObject([
        { event: 'nats.connectFailed', servers, untold: 0 },
      ]);
      expect(loggedAt('error', ended)).toMatchObject([
        { event: 'server.failed', error: { code: 'NATS_UNREACHABLE' } },
      ]);
      expect(ended.stdout + ended.stderr).not.toContain('open-sesame');
    },
    30_000,
  );
});
