import { NEVER } from 'rxjs';
import { BadConfigError, EventBus, type HandlerConfig, HandlerOverflowError } from '#streams';
import { cases } from '#streams/testing';
import { busFrom, type Letter, slow } from './letters';

describe('EventBus.on, the buffer of a handler', () => {
  cases<{
    buffer: HandlerConfig['buffer'];
    done: string;
    dropped: number;
    closed: boolean;
    cancelled: number;
  }>(
    "a buffer is bounded, by the subscriber's own policy, and what it drops is counted:",
    (m, { buffer, done, ...expected }) => {
      const bus = busFrom(m, '(1234)---------|');
      const { handle, done$ } = slow(m, 4);
      const errors: unknown[] = [];
      bus.errors$.subscribe({ next: ({ error }) => errors.push(error), error: fail });
      const subscription = bus.on('a', buffer === undefined ? {} : { buffer }, handle);
      const other = bus.on('a', () => undefined);
      const closed: boolean[] = [];
      m.hot('---------x').subscribe({ next: () => closed.push(subscription.closed), error: fail });
      m.expect(done$).toBeObservable(done);
      m.flush();
      const { dropped, cancelled } = subscription.counts();
      expect({ dropped, cancelled, closed: closed[0] }).toEqual(expected);
      expect(other.counts()).toMatchObject({ completed: 4, dropped: 0 });
      expect(bus.counts().get('a')).toMatchObject({ dropped, cancelled });
      expect(errors).toEqual(expected.closed ? [new HandlerOverflowError('a', 2)] : []);
    },
    {
      'drop-oldest keeps the newest': {
        buffer: { max: 2, overflow: 'drop-oldest' },
        done: '----1---3---4',
        dropped: 1,
        cancelled: 0,
        closed: false,
      },
      'drop-newest keeps the oldest': {
        buffer: { max: 2, overflow: 'drop-newest' },
        done: '----1---2---3',
        dropped: 1,
        cancelled: 0,
        closed: false,
      },
      'close ends it, cancels what it had and says so': {
        buffer: { max: 2, overflow: 'close' },
        done: '-----',
        dropped: 1,
        cancelled: 3,
        closed: true,
      },
      'without a word 1,000 wait': {
        buffer: undefined,
        done: '----1---2---3--',
        dropped: 0,
        cancelled: 1,
        closed: false,
      },
    },
  );

  it.each<[string, HandlerConfig]>([
    ['concurrency', { concurrency: 0 }],
    ['buffer.max', { buffer: { max: 0, overflow: 'close' } }],
    ['buffer.overflow', { buffer: { max: 1, overflow: 'burst' as 'close' } }],
  ])('refuses %s outside its range', (field, config) => {
    const bus = new EventBus<Letter>();
    const on = (): unknown => bus.on('a', config, () => NEVER);
    expect(on).toThrow(BadConfigError);
    expect(on).toThrow(field);
    bus.close();
  });
});

function fail(): void {
  throw new Error('was called');
}
