import { NEVER, Subject } from 'rxjs';
import { CompositeSubscription, OrphanProbe } from '#streams';
import { expectNoLeaks, virtualWorld, watchForLeaks } from '#streams/testing';
import { collectGarbage } from './collect-garbage';

const quiet = (): void => undefined;
const early = new CompositeSubscription('early', virtualWorld());

describe('expectNoLeaks, of what was garbage-collected', () => {
  it('names a root that was open, and the line that made it', async () => {
    makeRoot('forgotten');
    await collectGarbage();
    await expect(expectNoLeaks()).rejects.toThrow(
      /CompositeSubscription "forgotten" was garbage-collected while it was open, made at makeRoot .*collected\.test\.ts:\d+/,
    );
  });

  it('names one that was made before the test, which no test has been told of', async () => {
    makeRoot('of beforeAll');
    watchForLeaks();
    await collectGarbage();
    await expect(expectNoLeaks()).rejects.toThrow('"of beforeAll" was garbage-collected');
    await expect(expectNoLeaks()).resolves.toBeUndefined();
  });

  it('tells a root once: as open, or as collected', async () => {
    makeRoot('told');
    await expect(expectNoLeaks()).rejects.toThrow('"told" is open');
    await collectGarbage();
    await expect(expectNoLeaks()).resolves.toBeUndefined();
  });

  it('is content with one that had closed', async () => {
    void makeRoot('closed').close({ code: 'done' });
    await collectGarbage();
    await expect(expectNoLeaks()).resolves.toBeUndefined();
  });

  it('names a subscription that was open, and the line that made it', async () => {
    subscribe();
    await collectGarbage();
    await expect(expectNoLeaks()).rejects.toThrow(
      /a subscription was garbage-collected while it was open, made at subscribe .*collected\.test\.ts:\d+/,
    );
  });
});

describe('expectNoLeaks, of a root that was made before the first watch', () => {
  it('says nothing, neither of its life nor of its end', async () => {
    await expect(expectNoLeaks()).resolves.toBeUndefined();
    void early.close({ code: 'done' });
    await expect(expectNoLeaks()).resolves.toBeUndefined();
  });
});

describe('OrphanProbe, of memory', () => {
  it('keeps alive no subscription that nothing else holds, tells of it once, and closes nothing', async () => {
    const probe = new OrphanProbe();
    const held$ = new Subject();
    subscribe();
    const kept = held$.subscribe();
    await collectGarbage();
    const found = probe.orphans();
    expect(found.map(({ isCollected }) => isCollected)).toEqual([true, false]);
    found[0]?.close();
    expect(probe.orphans()).toMatchObject([{ isCollected: false }]);
    kept.unsubscribe();
    probe.close();
    await expect(expectNoLeaks()).rejects.toThrow('garbage-collected');
  });
});

/** On its own stack, so that nothing of the test's holds it. */
function makeRoot(name: string): CompositeSubscription {
  const root = new CompositeSubscription(name, virtualWorld());
  root.add('teardown', quiet);
  return root;
}

function subscribe(): void {
  NEVER.subscribe();
}
