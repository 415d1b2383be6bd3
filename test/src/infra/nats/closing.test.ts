import { defer, finalize, map, NEVER, type Observable, of, Subject as Signal, take } from 'rxjs';

import { CompositeSubscription } from '#streams';
import type { LinkError } from '../../../../src/model/link-error';
import type { Message, Outbound } from '../../../../src/ports/node-link';
import { ended, type LinkRig, linkTo, openLink, first, until } from './link-rig';
import { type NatsServer, startNatsServer } from './nats-server';

const said = (body: unknown): Outbound => ({ type: 'said', correlationId: 'c1', body });
const codeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (error: unknown) => (error as LinkError).code,
  );

const TIMES = { abortAfterMs: 1_000, destroyAfterMs: 400 };
const REASON = { code: 'shutdown', source: 'test' } as const;

describe('NatsLink.close', () => {
  let server: NatsServer;
  let ada: LinkRig;
  let bob: LinkRig;

  beforeEach(async () => {
    server = await startNatsServer();
    ada = await openLink(server.url);
    bob = await openLink(server.url, { node: 'bob', abortAfterMs: 300, destroyAfterMs: 100 });
  });
  afterEach(async () => {
    server.thaw();
    await Promise.all([ada.end(), bob.end()]);
    await server.stop();
  });

  const serve = async (
    handler: (message: Message) => Observable<Outbound>,
    maxInFlight = 50,
  ): Promise<void> => {
    const served$ = bob.link.serve(bob.link.subjects.world(), handler, { maxInFlight });
    bob.root.subscribe('served', served$, { error: () => undefined });
    await first(bob.link.flush());
  };
  const ask = (timeoutMs = 3_000): Promise<Message> =>
    first(ada.link.request(ada.link.subjects.world(), said(1), { timeoutMs }));

  it('waits for slow handlers, and all that was asked is answered', async () => {
    const go$ = new Signal<undefined>();
    await serve(() =>
      go$.pipe(
        take(1),
        map(() => said('late')),
      ),
    );
    const asked = Promise.all(Array.from({ length: 20 }, () => codeOf(ask())));
    await until(() => bob.link.report.counts.served === 20);
    const closed = ended(bob.link.close());
    expect(await codeOf(ask())).toMatch(/LINK_(BUSY|NO_RESPONDER)/);
    go$.next(undefined);
    await closed;
    expect(await asked).toEqual(Array(20).fill('answered'));
    const { counts, state } = bob.link.report;
    expect(counts.handlers).toEqual({ asked: 20, aborted: 0, destroyed: 0 });
    expect(counts.connections).toEqual({ asked: 4, aborted: 0, destroyed: 0 });
    expect(state).toEqual({ kind: 'closed' });
  });

  it('aborts a handler that hangs, and those that wait behind it; their askers are told', async () => {
    let cut = 0;
    await serve(
      () =>
        NEVER.pipe(
          finalize(() => {
            cut += 1;
          }),
        ),
      1,
    );
    const asked = Promise.all([codeOf(ask()), codeOf(ask())]);
    await until(() => bob.link.report.counts.served === 2);
    await ended(bob.link.close());
    expect(await asked).toEqual(['LINK_DOWN', 'LINK_DOWN']);
    expect(cut).toBe(1);
    expect(bob.link.report.counts.handlers).toEqual({ asked: 0, aborted: 2, destroyed: 0 });
  });

  it('answers what is under way when somebody stops serving, and takes nothing more', async () => {
    const go$ = new Signal<undefined>();
    const handler = (): Observable<Outbound> =>
      defer(() => go$).pipe(
        take(1),
        map(() => said('late')),
      );
    const served$ = bob.link.serve(bob.link.subjects.world(), handler, { maxInFlight: 5 });
    const serving = bob.root.subscribe('served', served$, { error: () => undefined });
    await first(bob.link.flush());
    const asked = codeOf(ask());
    await until(() => bob.link.report.counts.served === 1);
    serving.close({ code: 'parent', source: 'test' });
    await first(bob.link.flush());
    expect(await codeOf(ask())).toBe('LINK_NO_RESPONDER');
    go$.next(undefined);
    expect(await asked).toBe('answered');
  });

  it('does not wait for a server that is frozen', async () => {
    await serve(() => of(said(1)));
    server.freeze();
    await ended(bob.link.close());
    const { asked, aborted, destroyed } = bob.link.report.counts.connections;
    expect([asked + aborted, destroyed]).toEqual([4, 0]);
    expect(aborted).toBeGreaterThan(0);
  });

  it('does not wait for a server that is gone', async () => {
    await Promise.all([
      server.kill(),
      until(() => bob.link.report.lines.every(({ lost }) => lost === 1)),
    ]);
    await ended(bob.link.close());
    expect(bob.link.report.counts.connections).toEqual({ asked: 4, aborted: 0, destroyed: 0 });
  });

  it('has one time for handlers and connections that hang together, within the phase of a stop', async () => {
    const { abortAfterMs, destroyAfterMs } = TIMES;
    const app = new CompositeSubscription('app', {
      yieldToLoop: (resume) => {
        setImmediate(resume);
      },
    });
    const scope = app.child('messaging', { drainMs: abortAfterMs + destroyAfterMs });
    const cy = linkTo(server.url, { ...TIMES, node: 'cy' }, scope);
    await first(cy.link.open());
    const hung$ = cy.link.serve(cy.link.subjects.world(), () => NEVER, { maxInFlight: 5 });
    cy.root.subscribe('served', hung$, { error: () => undefined });
    await first(cy.link.flush());
    const asked = codeOf(ask());
    await until(() => cy.link.report.counts.served === 1);
    server.freeze();
    const since = performance.now();
    const report = await first(app.shutdown(REASON, { graceMs: 10_000 }));
    expect(performance.now() - since).toBeLessThan(abortAfterMs + destroyAfterMs);
    expect(report.abandoned.count).toBe(0);
    const { counts } = cy.link.report;
    expect(counts.handlers).toEqual({ asked: 0, aborted: 1, destroyed: 0 });
    const { asked: left, aborted, destroyed } = counts.connections;
    expect([left + aborted, destroyed]).toEqual([4, 0]);
    server.thaw();
    await asked;
  });

  it('is the same when its owner closes', async () => {
    await serve(() => of(said(1)));
    const messages = ended(bob.link.messages(bob.link.subjects.presence()));
    await ended(bob.root.close({ code: 'shutdown', source: 'test' }));
    await messages;
    expect(bob.link.state.kind).toBe('closed');
    expect(bob.link.report.counts.connections.asked).toBe(4);
    await ended(bob.link.close());
    expect(await codeOf(ask())).toBe('LINK_NO_RESPONDER');
  });

  it('fails what is asked afterwards', async () => {
    await ended(ada.link.close());
    expect(await codeOf(ask())).toBe('LINK_DOWN');
    expect(ada.link.publish(ada.link.subjects.presence(), said(1))).toBe(false);
    await ended(ada.link.messages(ada.link.subjects.presence()));
    await ended(ada.link.serve(ada.link.subjects.world(), () => NEVER, { maxInFlight: 1 }));
  });
});
