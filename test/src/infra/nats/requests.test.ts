import {
  delay,
  EMPTY,
  filter,
  from,
  map,
  mergeMap,
  type Observable,
  NEVER,
  of,
  Subject as Signal,
  throwError,
  timer,
  toArray,
} from 'rxjs';
import { AppError } from '../../../../src/model/app-error';
import { brandAs, type ZoneId } from '../../../../src/model/ids';
import { type LinkError } from '../../../../src/model/link-error';
import type { Message, Outbound } from '../../../../src/ports/node-link';
import { ended, type LinkRig, openLink, first, until } from './link-rig';
import { type NatsServer, startNatsServer } from './nats-server';

class Refused extends AppError {
  readonly code = 'ZONE_CLOSED';
  readonly retryAfterMs = 250;
}

const said = (body: unknown): Outbound => ({ type: 'said', correlationId: 'c1', body });
const echo = ({ body, correlationId }: Message): Outbound => ({
  type: 'heard',
  correlationId,
  body,
});
const codeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (error: unknown) => (error as LinkError).code,
  );

describe('NatsLink.request and serve', () => {
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

  /** Serves until the end of the test. */
  const serve = async (
    subject: ReturnType<LinkRig['link']['subjects']['world']>,
    handler: Parameters<LinkRig['link']['serve']>[1],
    maxInFlight = 10,
  ): Promise<void> => {
    bob.root.subscribe('served', bob.link.serve(subject, handler, { maxInFlight }), {
      error: () => undefined,
    });
    await first(bob.link.flush());
  };
  const ask = (body: unknown, timeoutMs = 1_000): Promise<Message> =>
    first(ada.link.request(ada.link.subjects.world(), said(body), { timeoutMs }));

  it('gives the answer of the handler, from its node', async () => {
    await serve(bob.link.subjects.world(), (message) => of(echo(message)));
    expect(await ask({ words: 'Ph’nglui' })).toMatchObject({
      v: 1,
      type: 'heard',
      origin: 'bob',
      correlationId: 'c1',
      body: { words: 'Ph’nglui' },
    });
    expect(ada.link.report.counts.requests.answered).toBe(1);
    expect(bob.link.report.counts.served).toBe(1);
  });

  it('says at once that nobody answers', async () => {
    expect(await codeOf(ask(1))).toBe('LINK_NO_RESPONDER');
    expect(ada.link.report.counts.requests.LINK_NO_RESPONDER).toBe(1);
  });

  it('gives up when its time is over', async () => {
    await serve(bob.link.subjects.world(), () => NEVER);
    expect(await codeOf(ask(1, 50))).toBe('LINK_TIMEOUT');
  });

  it('tells an asker the code and text of an error of ours, and when to come again', async () => {
    await serve(bob.link.subjects.world(), () => throwError(() => new Refused('the zone moves')));
    await expect(ask(1)).rejects.toMatchObject({
      code: 'LINK_REFUSED',
      refusal: { code: 'ZONE_CLOSED', text: 'the zone moves', retryAfterMs: 250 },
      cause: { code: 'ZONE_CLOSED' },
    });
    expect(bob.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  const faults: readonly (readonly [string, () => Observable<Outbound>])[] = [
    ['errs', () => throwError(() => new Error('password is hunter2'))],
    ['ends without an answer', () => EMPTY],
    [
      'throws',
      () => {
        throw new TypeError('hunter2 is not a function');
      },
    ],
  ];
  it.each(faults)('keeps for itself why a handler %s, and logs it', async (_what, handler) => {
    await serve(bob.link.subjects.world(), handler);
    const error = (await ask(1).catch((each: unknown) => each)) as LinkError;
    expect(error.refusal).toEqual({ code: 'INTERNAL', text: 'the handler failed' });
    expect(JSON.stringify(error)).not.toContain('hunter2');
    expect(bob.log.filter(({ event }) => event === 'nats.handlerFailed')).toHaveLength(1);
    expect(bob.link.report.counts.failed).toBe(1);
  });

  it('says that an answer cannot be sent', async () => {
    await serve(bob.link.subjects.world(), () => of(said('x'.repeat(600_000))));
    expect(await codeOf(ask(1))).toBe('LINK_INVALID');
  });

  it('tells an asker that his request does not validate', async () => {
    await serve(bob.link.subjects.world(), (message) => of(echo(message)));
    const { data } = await ada.link.outbox.request(ada.link.subjects.world(), '{"v":2}');
    expect(JSON.parse(Buffer.from(data).toString())).toMatchObject({
      type: 'link.error',
      body: { code: 'LINK_INVALID', text: 'newer-version' },
    });
    ada.link.outbox.publish(ada.link.subjects.world(), 'nobody waits for this');
    await until(() => bob.letters.length === 2);
    expect(bob.letters.map(({ reason }) => reason)).toEqual(['newer-version', 'not-json']);
    expect(bob.link.report.counts.served).toBe(0);
  });

  it('does not take an answer that does not validate', async () => {
    const eve = bob.link.outbox.subscribe(bob.link.subjects.world(), {
      callback: (_error, message) => {
        message.respond('no json');
      },
    });
    await bob.link.outbox.flush();
    expect(await codeOf(ask(1))).toBe('LINK_INVALID');
    eve.unsubscribe();
    expect(ada.letters).toMatchObject([{ reason: 'not-json' }]);
  });

  it('does not send what cannot be sent', async () => {
    expect(await codeOf(ask('x'.repeat(600_000)))).toBe('LINK_INVALID');
    expect(await codeOf(ask(1n))).toBe('LINK_INVALID');
    expect(ada.link.report.counts.unsendable).toBe(2);
  });

  it('runs so many handlers at a time, lets the next wait, and refuses the rest', async () => {
    await bob.end();
    bob = await openLink(server.url, { node: 'bob', serveQueueMax: 3 });
    let running = 0;
    let most = 0;
    const go$ = new Signal<undefined>();
    await serve(
      bob.link.subjects.world(),
      (message) => {
        running += 1;
        most = Math.max(most, running);
        return go$.pipe(
          map(() => {
            running -= 1;
            return echo(message);
          }),
        );
      },
      2,
    );
    const ends = Promise.all(Array.from({ length: 8 }, (_, at) => codeOf(ask(at, 2_000))));
    const busy$ = timer(0, 5).pipe(filter(() => bob.link.report.counts.busy === 3));
    await first(busy$);
    bob.root.subscribe('go', timer(0, 5), {
      next: () => {
        go$.next(undefined);
      },
      error: () => undefined,
    });
    const codes = (await ends).sort();
    expect(most).toBe(2);
    expect(codes).toEqual([
      ...Array<string>(3).fill('LINK_BUSY'),
      ...Array<string>(5).fill('answered'),
    ]);
  });

  it('bounds the requests of a node', async () => {
    await ada.end();
    ada = await openLink(server.url, { requestsMax: 1, requestsQueueMax: 1 });
    await serve(bob.link.subjects.world(), (message) => of(echo(message)).pipe(delay(20)));
    const codes = await Promise.all([1, 2, 3].map((body) => codeOf(ask(body))));
    expect(codes).toEqual(['answered', 'answered', 'LINK_BUSY']);
  });

  it('gives each request to one of those who serve', async () => {
    const hits: string[] = [];
    const world = bob.link.subjects.world();
    const serving = (who: string) => (message: Message) => {
      hits.push(who);
      return of(echo(message));
    };
    await serve(world, serving('one'));
    await serve(world, serving('two'));
    const asked$ = from(Array(50).keys()).pipe(
      mergeMap((at) => ask(at)),
      toArray(),
    );
    await first(asked$);
    expect(hits).toHaveLength(50);
  });

  it('has every connection busy more than half the time under load', async () => {
    const zones = Array.from({ length: 60 }, (_, at) => `zone/${at}`);
    for (const zone of zones) {
      const subject = bob.link.subjects.commands(brandAs<ZoneId>(zone));
      bob.root.subscribe(
        zone,
        bob.link.serve(subject, (m) => of(echo(m)), { maxInFlight: 5 }),
        {
          error: () => undefined,
        },
      );
    }
    await first(bob.link.flush());
    const before = ada.link.report.lines.map(({ busyMs }) => busyMs);
    const since = process.hrtime.bigint();
    const asked$ = from(Array(400).keys()).pipe(
      mergeMap((at) => {
        const subject = ada.link.subjects.commands(brandAs<ZoneId>(zones[at % 60] ?? ''));
        return ada.link.request(subject, said(at), { timeoutMs: 5_000 });
      }, 100),
    );
    await ended(asked$);
    const ms = Number(process.hrtime.bigint() - since) / 1e6;
    const shares = ada.link.report.lines.map(({ busyMs }, at) => (busyMs - (before[at] ?? 0)) / ms);
    expect(shares).toHaveLength(3);
    expect(shares.filter((share) => share > 0.5)).toEqual(shares);
    expect(ada.link.report.counts.requests.answered).toBe(400);
  }, 30_000);
});
