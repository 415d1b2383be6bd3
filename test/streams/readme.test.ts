import { interval, map, take, type SchedulerLike, type Observable } from 'rxjs';
import { CompositeSubscription, EventBus } from '#streams';
import { marbles, virtualWorld } from '#streams/testing';

type Happening = { readonly type: 'said'; readonly text: string } | { readonly type: 'left' };

const rethrow = (error: unknown): never => {
  throw error;
};

describe('what the README shows', () => {
  it('is a scope that ends what it owns', () => {
    const { scheduler, yieldToLoop, advance } = virtualWorld();
    let beats = 0;
    const next = (): void => {
      beats += 1;
    };

    const app = new CompositeSubscription('app', { scheduler, yieldToLoop });
    const visitor = app.child('visitor');
    visitor.subscribe('beat', interval(1_000, scheduler), { next, error: rethrow });
    advance(3_000); // beats is 3
    void app.close({ code: 'done' }); // and with it everything below
    advance(3_000); // beats is still 3

    expect([beats, visitor.state]).toEqual([3, 'closed']);
  });

  it('is a bus that hands each event to those who asked for its type', () => {
    const heard: string[] = [];

    const bus = new EventBus<Happening>();
    const listening = bus.on('said', ({ text }) => heard.push(text));
    bus.publish({ type: 'said', text: 'hello' });
    bus.publish({ type: 'left' });
    listening.unsubscribe();
    bus.publish({ type: 'said', text: 'anybody?' }); // heard is ['hello']

    expect(heard).toEqual(['hello']);
  });
});

const countdown = (scheduler: SchedulerLike): Observable<string> =>
  interval(1_000, scheduler).pipe(
    take(3),
    map((n) => String(2 - n)),
  );

describe('countdown', () => {
  it(
    'counts a second at a time',
    marbles((m) => {
      const expected = '1s a 999ms b 999ms (c|)';
      m.expect(countdown(m.scheduler)).toBeObservable(expected, { a: '2', b: '1', c: '0' });
    }),
  );
});
