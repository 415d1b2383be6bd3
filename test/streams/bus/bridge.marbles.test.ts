import { exhaustMap, map, NEVER, type Observable, Subject, throwError, timer } from 'rxjs';
import {
  BadConfigError,
  bridge,
  type BridgeConfig,
  CompositeSubscription,
  EventBus,
  type RemoteBus,
  type RemoteMessage,
} from '#streams';
import { marbles } from '#streams/testing';

type Context = Parameters<Parameters<typeof marbles>[0]>[0];
interface Letter {
  readonly type: 'a' | 'b';
  readonly n: string;
}
type Message = RemoteMessage<Letter>;

const letter = (n: string, type: Letter['type'] = 'a'): Letter => ({ type, n });

/** Waits 5 ms each time. */
const configOf = (m: Context, origin = 'here'): BridgeConfig<Letter> => ({
  origin,
  reconnect: { baseMs: 10, capMs: 10, random: () => 0.5, scheduler: m.scheduler },
});

/** What others publish, by a diagram of capital letters for theirs and small ones for what was ours. */
function messagesOf(m: Context, diagram: string): Observable<Message> {
  return m
    .hot<string>(diagram)
    .pipe(map((n) => ({ origin: n === n.toUpperCase() ? 'there' : 'here', event: letter(n) })));
}

/** A remote that notes what it is given. */
function remoteOf(messages$: Observable<Message> = NEVER): {
  remote: RemoteBus<Letter>;
  sent$: Subject<string>;
} {
  const sent$ = new Subject<string>();
  const publish = ({ origin, event }: Message): void => {
    sent$.next(origin === 'here' ? event.n : `${origin}!`);
  };
  return { remote: { messages$, publish }, sent$ };
}

function feed(m: Context, bus: EventBus<Letter>, diagram: string): void {
  m.hot<string>(diagram).subscribe({
    next: (n) => {
      bus.publish(letter(n, n === 'b' ? 'b' : 'a'));
    },
    error: fail,
    complete: () => {
      bus.close();
    },
  });
}

describe('bridge', () => {
  it(
    'sends what is published here, publishes here what comes from others, and nothing goes back where it came from',
    marbles((m) => {
      const bus = new EventBus<Letter>();
      const { remote, sent$ } = remoteOf(messagesOf(m, '--X-a---Y'));
      const joined = bridge(bus, remote, configOf(m));
      feed(m, bus, '                                      -a---b----|');
      const here$ = bus.events$().pipe(map(({ n }) => n));
      m.expect(sent$).toBeObservable('               -a---b----');
      m.expect(here$).toBeObservable('               -aX--b--Y-|');
      m.flush();
      expect(joined.counts()).toEqual({
        sent: 2,
        failed: 0,
        dropped: 0,
        received: 2,
        refused: 0,
        echoes: 1,
      });
      expect(joined.closed).toBe(true);
    }),
  );

  it(
    'joins two buses by one remote: each event reaches each bus once',
    marbles((m) => {
      const wire$ = new Subject<Message>();
      const remote: RemoteBus<Letter> = {
        messages$: wire$,
        publish: (message) => {
          wire$.next(message);
        },
      };
      const buses = [new EventBus<Letter>(), new EventBus<Letter>()] as const;
      const joined = buses.map((bus, n) => bridge(bus, remote, configOf(m, `bus ${n}`)));
      feed(m, buses[0], 'a--a--|');
      feed(m, buses[1], '-b----|');
      for (const bus of buses) {
        m.expect(bus.events$().pipe(map(({ n }) => n))).toBeObservable('ab-a--|');
      }
      m.flush();
      expect(joined.map((each) => each.counts())).toMatchObject([
        { sent: 2, received: 1, echoes: 2 },
        { sent: 1, received: 2, echoes: 1 },
      ]);
    }),
  );

  it(
    'sends what it is told to',
    marbles((m) => {
      const bus = new EventBus<Letter>();
      const { remote, sent$ } = remoteOf();
      bridge(bus, remote, { ...configOf(m), isSent: ({ type }) => type === 'b' });
      feed(m, bus, '                 -a-b-a-|');
      m.expect(sent$).toBeObservable('---b---');
    }),
  );

  it(
    'a remote that errs is subscribed to again, and the bus does not notice',
    marbles((m) => {
      const bus = new EventBus<Letter>();
      const lost = new Error('lost');
      const messages$ = m.cold('-X#', { X: { origin: 'there', event: letter('X') } }, lost);
      const subs = ['           ^-!', '       -------^-!', '--------------^--!'];
      const { remote, sent$ } = remoteOf(messages$);
      const errors: unknown[] = [];
      bridge(bus, remote, { ...configOf(m), onError: (error) => errors.push(error) });
      feed(m, bus, '            ---a-------------|');
      m.expect(bus.events$().pipe(map(({ n }) => n))).toBeObservable('-X-a----X------X-|');
      m.expect(sent$).toBeObservable('---a-');
      m.expect(messages$).toHaveSubscriptions([subs[0] ?? '', subs[1] ?? '', '--------------^-!']);
      m.flush();
      expect(errors).toEqual([lost, lost, lost]);
    }),
  );

  it(
    'a remote that fails to take an event is told of on errors$, and gets the next',
    marbles((m) => {
      const bus = new EventBus<Letter>();
      const lost = new Error('lost');
      const publish = ({ event }: Message): unknown =>
        event.n === 'a' ? throwError(() => lost) : undefined;
      const joined = bridge(bus, { messages$: NEVER, publish }, configOf(m));
      feed(m, bus, '                                                       -a-b-|');
      m.expect(bus.errors$.pipe(map(({ error }) => error))).toBeObservable('-e---|', { e: lost });
      m.flush();
      expect(joined.counts()).toMatchObject({ sent: 1, failed: 1 });
    }),
  );

  it(
    'a slow remote delays nobody, and its buffer is bounded',
    marbles((m) => {
      const bus = new EventBus<Letter>();
      const remote: RemoteBus<Letter> = { messages$: NEVER, publish: () => timer(3, m.scheduler) };
      const buffer = { max: 1, overflow: 'drop-newest' } as const;
      const joined = bridge(bus, remote, { ...configOf(m), buffer });
      feed(m, bus, '                                                (aaa)----|');
      m.expect(bus.events$().pipe(map(({ n }) => n))).toBeObservable('(aaa)----|');
      m.flush();
      expect(joined.counts()).toMatchObject({ sent: 2, dropped: 1 });
    }),
  );

  it(
    'tells of what the bus refuses, being full or closed, and goes on',
    marbles((m) => {
      const bus = new EventBus<Letter>({ maxQueued: 1, scheduler: m.scheduler });
      const remote$ = new Subject<Message>();
      const errors: string[] = [];
      const { remote } = remoteOf(remote$);
      const joined = bridge(bus, remote, {
        ...configOf(m),
        onError: (error) => errors.push(String(error)),
      });
      const theirs = (n: string): void => {
        remote$.next({ origin: 'there', event: letter(n) });
      };
      bus.on('a', ({ n }) => {
        if (n === 'a') for (const each of ['X', 'Y']) theirs(each);
        return timer(3, m.scheduler);
      });
      bus.publish(letter('a'));
      theirs('Z');
      bus.close({ drainMs: 9 }).subscribe({ error: fail });
      theirs('late');
      expect(errors).toEqual([
        expect.stringContaining('BusOverflowError'),
        expect.stringContaining('BusClosedError'),
      ]);
      expect(joined.counts()).toMatchObject({ received: 2, refused: 2 });
    }),
  );

  it(
    'ends both directions when it is unsubscribed, and cancels what waits',
    marbles((m) => {
      const bus = new EventBus<Letter>();
      const messages$ = m.cold<Message>('---------');
      const remote: RemoteBus<Letter> = { messages$, publish: () => NEVER };
      const joined = bridge(bus, remote, configOf(m));
      bus.publish(letter('a'));
      m.hot('--x').subscribe({
        next: () => {
          joined.unsubscribe();
        },
        error: fail,
      });
      m.expect(messages$).toHaveSubscriptions('^-!');
      m.flush();
      expect(joined.closed).toBe(true);
      expect(bus.totals()).toMatchObject({ cancelled: 1, listeners: 0 });
      bus.close();
    }),
  );

  it(
    'is a member of its scope, in both directions',
    marbles((m) => {
      const scope = new CompositeSubscription('app', {
        scheduler: m.scheduler,
        yieldToLoop: (resume) => m.scheduler.schedule(resume),
      });
      const bus = new EventBus<Letter>();
      const messages$ = m.cold<Message>('---------');
      const { remote } = remoteOf(messages$);
      const joined = bridge(bus, remote, { ...configOf(m), scope });
      const other = bridge(bus, remoteOf().remote, { ...configOf(m, 'other'), scope });
      expect(scope.snapshot()).toMatchObject({ open: 4 });
      other.unsubscribe();
      expect([other.closed, joined.closed]).toEqual([true, false]);
      m.hot('--(x|)')
        .pipe(exhaustMap(() => scope.close({ code: 'done' })))
        .subscribe({ error: fail });
      m.expect(messages$).toHaveSubscriptions('^-!');
      m.flush();
      expect(joined.closed).toBe(true);
      bus.close();
    }),
  );

  it(
    'goes on sending when the remote has completed',
    marbles((m) => {
      const bus = new EventBus<Letter>();
      const { remote, sent$ } = remoteOf(m.cold<Message>('-|'));
      bridge(bus, remote, configOf(m));
      feed(m, bus, '                 ---a-|');
      m.expect(sent$).toBeObservable('---a-');
    }),
  );

  it(
    'subscribes again though nobody hears what the remote errs with',
    marbles((m) => {
      const bus = new EventBus<Letter>();
      const messages$ = m.cold<Message>('-#');
      bridge(bus, remoteOf(messages$).remote, configOf(m));
      feed(m, bus, '                             --------|');
      m.expect(messages$).toHaveSubscriptions(['^!', '------^!']);
    }),
  );

  it(
    'refuses an empty origin, and takes nothing then',
    marbles((m) => {
      const bus = new EventBus<Letter>();
      expect(() => bridge(bus, remoteOf().remote, configOf(m, ''))).toThrow(BadConfigError);
      expect(bus.totals().listeners).toBe(0);
      bus.close();
    }),
  );
});

function fail(): void {
  throw new Error('was called');
}
