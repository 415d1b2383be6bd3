import { join } from 'node:path';
import { of } from 'rxjs';
import type { NatsTls } from '../../../../src/infra/nats/nats-config';
import type { LinkError } from '../../../../src/model/link-error';
import { type LinkRig, linkTo, first } from './link-rig';
import { type NatsServer, startNatsServer } from './nats-server';

const file = (name: string): string => join(__dirname, 'pki', name);
const CA = { caFile: file('ca.pem') };
const CLIENT = { certFile: file('client.pem'), keyFile: file('client.key') };

describe('NatsLink over TLS', () => {
  let server: NatsServer;
  let rig: LinkRig;

  beforeAll(async () => {
    server = await startNatsServer({
      tls: { certFile: file('server.pem'), keyFile: file('server.key'), ...CA },
    });
  });
  afterAll(() => server.stop());
  afterEach(() => rig.end());

  const open = (tls: NatsTls | null, url = server.url): Promise<unknown> => {
    rig = linkTo(url, { tls, connectTimeoutMs: 700, dialTimeoutMs: 300 });
    return first(rig.link.open());
  };

  it('speaks with a server that it and that knows it by the same authority', async () => {
    await open({ ...CA, ...CLIENT });
    const { link, root } = rig;
    const served$ = link.serve(
      link.subjects.world(),
      () => of({ type: 'yes', correlationId: 'c1', body: null }),
      { maxInFlight: 1 },
    );
    root.subscribe('served', served$, { error: () => undefined });
    await first(link.flush());
    const asked$ = link.request(
      link.subjects.world(),
      { type: 'is-it', correlationId: 'c1', body: null },
      { timeoutMs: 1_000 },
    );
    expect(await first(asked$)).toMatchObject({ type: 'yes' });
  });

  const UNKNOWN = 'Error: unable to verify the first certificate';
  const wrong: readonly (readonly [string, NatsTls | null, string])[] = [
    ['whose authority it does not know', { caFile: file('other-ca.pem'), ...CLIENT }, UNKNOWN],
    // The server says nothing to it.
    ['that asks for a certificate which it has not', CA, 'NatsError: TIMEOUT'],
    ["that only the system's authorities could vouch for", null, UNKNOWN],
  ];
  it.each(wrong)('does not speak with a server %s, and says why', async (_what, tls, cause) => {
    const error = (await open(tls).catch((each: unknown) => each)) as LinkError;
    expect(error.code).toBe('LINK_DOWN');
    expect(error.message).toBe('connect: NATS was not reached within 700 ms');
    expect(String(error.cause)).toBe(cause);
    const failures = rig.log.filter(({ event }) => event === 'nats.connectFailed');
    expect(failures.length).toBeGreaterThan(0);
    expect(rig.link.state.kind).toBe('connecting');
    expect(() => rig.link.outbox).toThrow('it was not connected yet');
  });

  it('says that a file is missing', async () => {
    const plain = server.url.replace('tls:', 'nats:');
    await expect(open({ ...CA, caFile: file('missing.pem') }, plain)).rejects.toMatchObject({
      code: 'LINK_DOWN',
    });
  });
});
