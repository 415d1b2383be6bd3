import { CompositeSubscription } from '#streams';
import { closeAfterTest, virtualWorld } from '#streams/testing';
import {
  asyncScheduler,
  interval,
  lastValueFrom,
  NEVER,
  Observable,
  of,
  share,
  type Subscriber,
} from 'rxjs';

const quiet = (): void => undefined;

describe('expectNoLeaks', () => {
  it('finds a root that is open', () => {
    expect(new CompositeSubscription('forgotten', virtualWorld()).state).toBe('open');
  });

  it('finds a root that drains', () => {
    const root = new CompositeSubscription('slow', virtualWorld());
    void root.run('work', () => NEVER);
    void root.shutdown({ code: 'done' }, { graceMs: 10 });
    expect(root.state).toBe('draining');
  });

  it('finds a subscription', () => {
    expect(NEVER.subscribe({ error: quiet }).closed).toBe(false);
  });

  it('finds a promise of a value', () => {
    void lastValueFrom(NEVER, { defaultValue: 0 });
    expect(NEVER).toBeInstanceOf(Observable);
  });

  it('finds the connection of a shared stream', () => {
    const shared$ = NEVER.pipe(share({ resetOnRefCountZero: false }));
    shared$.subscribe({ error: quiet }).unsubscribe();
    expect(shared$).toBeInstanceOf(Observable);
  });

  it('finds a timer of rxjs', () => {
    expect(asyncScheduler.schedule(quiet, 60_000).closed).toBe(false);
  });

  it('finds a timer beneath a subscription', () => {
    expect(interval(60_000).subscribe({ error: quiet }).closed).toBe(false);
  });

  it('finds a timer of a virtual world', () => {
    expect(virtualWorld().scheduler.schedule(quiet, 60_000).closed).toBe(false);
  });

  it('finds an error in a callback', () => {
    const boom = (): void => {
      throw new Error('in a callback');
    };
    expect(of(1).subscribe({ next: boom, error: quiet }).closed).toBe(true);
  });

  it('finds an error after the end', () => {
    let stopped: Subscriber<number> | undefined;
    new Observable<number>((subscriber) => {
      stopped = subscriber;
      subscriber.complete();
    }).subscribe({ error: quiet });
    stopped?.error(new Error('too late'));
    expect(stopped?.closed).toBe(true);
  });

  it('finds a closing that throws', () => {
    closeAfterTest(() => {
      throw new Error('stuck');
    });
    expect(closeAfterTest).toBeInstanceOf(Function);
  });
});
