import { filter, map, type Observable, of, timer } from 'rxjs';
import type { LinkError } from '../../../../src/model/link-error';
import type { Message, Outbound } from '../../../../src/ports/node-link';
import { type CuttingProxy, startCuttingProxy } from './cutting-proxy';
import { type LinkRig, openLink, stateOf, first, until } from './link-rig';
import { type NatsServer, startNatsServer } from './nats-server';

const said = (body: unknown): Outbound => ({ type: 'said', correlationId: 'c1', body });
const echo = ({ body }: Message): Observable<Outbound> => of(said(body));
const codeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (error: unknown) => (error as LinkError).code,
  );

describe('NatsLink with a connection that is lost', () => {
  let server: NatsServer;
  let proxy: CuttingProxy;
  let ada: LinkRig;
  let bob: LinkRig;

  beforeEach(async () => {
    server = await startNatsServer();
    proxy = await startCuttingProxy(server.port);
    ada = await openLink(proxy.url);
    bob = await openLink(proxy.url, { node: 'bob' });
  });
  afterEach(async () => {
    await Promise.all([ada.end(), bob.end()]);
    await proxy.close();
    await server.stop();
  });

  it('moves its subjects to another and back, and loses nothing of what was asked', async () => {
    const subjects = [1, 2, 3, 4, 5, 6].map((at) => bob.link.subjects.node(`n${at}`));
    for (const subject of subjects) {
      const served$ = bob.link.serve(subject, echo, { maxInFlight: 100 });
      bob.root.subscribe(subject, served$, { error: () => undefined });
    }
    await first(bob.link.flush());
    const codes: Promise<string>[] = [];
    const asking$ = timer(0, 1).pipe(
      map((at) => {
        const subject = subjects[at % 6] ?? ada.link.subjects.world();
        const within = { timeoutMs: 5_000, isIdempotent: true };
        return first(ada.link.request(subject, said(at), within));
      }),
    );
    const asking = ada.root.subscribe('asking', asking$, {
      next: (asked) => codes.push(codeOf(asked)),
      error: () => undefined,
    });
    await until(() => codes.length > 20);
    for (const at of [0, 1, 2]) {
      for (const { link } of [ada, bob]) {
        proxy.cut(`${link.node}-${at + 1}`);
        await until(() => link.report.lines[at]?.reconnects === 1);
      }
      const so = codes.length;
      await until(() => codes.length > so + 20);
    }
    asking.close({ code: 'parent', source: 'test' });
    expect((await Promise.all(codes)).filter((code) => code !== 'answered')).toEqual([]);
    expect(ada.link.report.lines.map(({ lost }) => lost)).toEqual([1, 1, 1]);
  }, 30_000);

  it('says that it is degraded meanwhile, and hears by another connection', async () => {
    const subjects = [1, 2, 3, 4, 5, 6].map((at) => bob.link.subjects.node(`n${at}`));
    const bodies: unknown[] = [];
    for (const subject of subjects) {
      bob.root.subscribe(subject, bob.link.messages(subject), {
        next: ({ body }) => bodies.push(body),
        error: () => undefined,
      });
    }
    await first(bob.link.flush());
    proxy.hold('bob-1');
    proxy.hold('bob-2');
    const why = '2 of 3 connections are not well';
    const isKnown$ = bob.link.state$.pipe(
      filter((state) => state.kind === 'degraded' && state.why.startsWith(why)),
    );
    await first(isKnown$);
    await until(
      () => bob.link.report.lines.filter(({ state }) => state.kind === 'circuit-open').length === 2,
    );
    await first(bob.link.flush());
    for (const subject of subjects) ada.link.publish(subject, said(subject));
    await until(() => bodies.length === 6);
    expect(new Set(bodies).size).toBe(6);
    proxy.cut('bob-1');
    proxy.cut('bob-2');
    await stateOf(bob.link, 'connected');
    await first(bob.link.flush());
    for (const subject of subjects) ada.link.publish(subject, said(`again ${subject}`));
    await until(() => new Set(bodies).size === 12);
    expect(bodies).toHaveLength(12);
  }, 20_000);

  it('asks again by another what was under way on one that went silent', async () => {
    const subjects = [1, 2, 3, 4, 5, 6].map((at) => bob.link.subjects.node(`n${at}`));
    for (const subject of subjects) {
      const served$ = bob.link.serve(subject, echo, { maxInFlight: 100 });
      bob.root.subscribe(subject, served$, { error: () => undefined });
    }
    await first(bob.link.flush());
    proxy.hold('ada-2');
    const within = { timeoutMs: 5_000, isIdempotent: true };
    const asked = subjects.map((subject) =>
      codeOf(first(ada.link.request(subject, said(1), within))),
    );
    expect(await Promise.all(asked)).toEqual(Array(6).fill('answered'));
    expect(ada.link.report.counts.askedAgain).toBeGreaterThan(0);
  }, 20_000);
});
