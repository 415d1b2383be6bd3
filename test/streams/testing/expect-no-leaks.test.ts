import {
  asyncScheduler,
  concat,
  finalize,
  map,
  NEVER,
  Observable,
  of,
  share,
  type Subscriber,
  switchMap,
  take,
} from 'rxjs';
import { CompositeSubscription } from '#streams';
import { expectNoLeaks, marbles, virtualWorld, watchForLeaks } from '#streams/testing';

const quiet = (): void => undefined;

describe('expectNoLeaks', () => {
  it('is content with a test that has closed what it made', async () => {
    const root = new CompositeSubscription('app', virtualWorld());
    root.subscribe('never', NEVER, { error: quiet });
    NEVER.subscribe().unsubscribe();
    of(1).subscribe();
    void root.close({ code: 'done' });
    await expect(expectNoLeaks()).resolves.toBeUndefined();
  });

  it('names a root that is open', async () => {
    const root = new CompositeSubscription('forgotten', virtualWorld());
    await expect(expectNoLeaks()).rejects.toThrow('CompositeSubscription "forgotten" is open');
    void root.close({ code: 'done' });
  });

  it('names a root that is still draining', async () => {
    const world = virtualWorld();
    const root = new CompositeSubscription('slow', world);
    void root.run('work', () => NEVER);
    void root.shutdown({ code: 'done' }, { graceMs: 10 });
    await expect(expectNoLeaks()).rejects.toThrow('CompositeSubscription "slow" is draining');
    world.advance(10);
    expect(root.state).toBe('closed');
  });

  it('says where an open subscription was made', async () => {
    const subscription = NEVER.subscribe();
    await expect(expectNoLeaks()).rejects.toThrow(
      /subscription is open.*expect-no-leaks\.test\.ts/,
    );
    subscription.unsubscribe();
  });

  it('counts a chain of operators once', async () => {
    const subscription = of(1)
      .pipe(
        switchMap(() => NEVER),
        map(() => 2),
      )
      .subscribe();
    const message = await expectNoLeaks().catch(String);
    expect(String(message).match(/subscription is open/g)).toHaveLength(1);
    subscription.unsubscribe();
  });

  it('holds nothing against a test that ended before', async () => {
    const root = new CompositeSubscription('app', virtualWorld());
    await expect(expectNoLeaks()).rejects.toThrow();
    watchForLeaks();
    await expect(expectNoLeaks()).resolves.toBeUndefined();
    void root.close({ code: 'done' });
  });

  it('hears an error that no observer took', async () => {
    of(1).subscribe({
      next: () => {
        throw new Error('in a callback');
      },
      error: quiet,
    });
    await expect(expectNoLeaks()).rejects.toThrow(
      'rxjs had nobody to tell of: Error: in a callback',
    );
  });

  it('hears an error sent after the end, and not a value', async () => {
    let stopped: Subscriber<number> | undefined;
    new Observable<number>((subscriber) => {
      stopped = subscriber;
      subscriber.complete();
    }).subscribe();
    stopped?.next(1);
    await expect(expectNoLeaks()).resolves.toBeUndefined();
    stopped?.error(new Error('too late'));
    await expect(expectNoLeaks()).rejects.toThrow('Error: too late');
  });

  it('names the line of each teardown that threw, and what was thrown that is no error', async () => {
    const fail = (thrown: unknown) => (): void => {
      throw thrown;
    };
    const thrown: unknown = 'a text';
    const held$ = concat(of(1), NEVER).pipe(
      finalize(() => {
        throw new Error('not\nreleased');
      }),
      finalize(fail(thrown)),
      take(1),
    );
    held$.subscribe();
    await expect(expectNoLeaks()).rejects.toThrow(
      /not\nreleased, thrown at .*expect-no-leaks\.test\.ts:\d+:\d+\)?\n- rxjs had nobody to tell of: a text$/,
    );
  });

  it(
    'does not look at what marbles subscribe to, nor at what is connected for it',
    marbles((m) => {
      const shared$ = m.hot('a-b').pipe(share({ resetOnRefCountZero: true }));
      m.expect(shared$).toBeObservable('a-b');
    }),
  );

  it('names what a marble test subscribed and did not end', async () => {
    marbles((m) => {
      NEVER.subscribe();
      m.hot('a-b').subscribe();
      m.cold('a-b').subscribe();
      m.expect(m.cold('a|')).toBeObservable('a|');
    })();
    await expect(expectNoLeaks()).rejects.toThrow(
      /^The test leaks:\n- a subscription is open, made at .*expect-no-leaks\.test\.ts:\d+:\d+\)?$/,
    );
  });

  it('ends what it names', async () => {
    const subscription = NEVER.subscribe();
    const action = asyncScheduler.schedule(quiet, 60_000);
    await expect(expectNoLeaks()).rejects.toThrow('is open');
    expect([subscription.closed, action.closed]).toEqual([true, true]);
  });

  it('tells what ending it threw', async () => {
    NEVER.pipe(
      finalize(() => {
        throw new Error('stuck');
      }),
    ).subscribe({ error: quiet });
    await expect(expectNoLeaks()).rejects.toThrow(/ending the subscription threw.*[^]*stuck/);
  });

  it('fails at the line that made the first thing, or at its own where none is known', async () => {
    const subscription = NEVER.subscribe();
    const { stack } = (await expectNoLeaks().catch((error: unknown) => error as Error)) ?? {};
    expect(/^ +at .*$/m.exec(String(stack))?.[0]).toContain('expect-no-leaks.test.ts:');
    subscription.unsubscribe();
    const thrown: unknown = 'a text';
    const next = (): void => {
      throw thrown;
    };
    of(1).subscribe({ next, error: quiet });
    await expect(expectNoLeaks()).rejects.toThrow('a text');
  });
});
