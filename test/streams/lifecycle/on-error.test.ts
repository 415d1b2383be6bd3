import { NEVER, type Observable, of, Subject, take, throwError, timer } from 'rxjs';
import { type CompositeSubscription, type OnError, type Work } from '#streams';
import { expectNoLeaks, type VirtualWorld } from '#streams/testing';
import { later, reportsOf, worldTree, type WorldTree } from './world-tree';

const DONE = { code: 'done' };
const broken = new Error('broken');
const quiet = (): void => undefined;
const breaking = (): never => {
  throw broken;
};

/** What fails in a node when `break$` emits; the name is the member's. */
const failing: Record<string, (node: CompositeSubscription, break$: Subject<void>) => void> = {
  'a source that errors': (node, break$) => {
    node.subscribe('bad', break$, { error: quiet });
    break$.error(broken);
  },
  'a callback that throws': (node, break$) => {
    node.subscribe('bad', break$, { next: breaking, error: quiet });
    break$.next();
  },
  'a completion that throws': (node, break$) => {
    node.subscribe('bad', break$, { complete: breaking, error: quiet });
    break$.complete();
  },
  'work that nobody hears': (node, break$) => {
    void node.run('bad', () => break$);
    break$.error(broken);
  },
  'work that throws': (node) => {
    void node.run('bad', breaking);
  },
  'a source that errors at once': (node) => {
    node.subscribe(
      'bad',
      throwError(() => broken),
      { error: quiet },
    );
  },
};

/** A node that has a leaf, a subscription, work and a child beside what will fail. */
function family(onError?: OnError): WorldTree & {
  readonly node: CompositeSubscription;
  readonly reasons: unknown[];
  readonly values$: Subject<number>;
} {
  const tree = worldTree();
  const node = tree.root.child('node', onError === undefined ? {} : { onError });
  const reasons: unknown[] = [];
  const values$ = new Subject<number>();
  node.add('leaf', (reason) => void reasons.push(reason));
  node.child('child').add('x', (reason) => void reasons.push(reason));
  node.subscribe('values', values$, { error: quiet });
  node.run('work', untilAborted).subscribe({ error: quiet });
  return { ...tree, node, reasons, values$ };
}

/** Rejects with the reason of its signal, as fetch does, but at once. */
const untilAborted: Work<never> = (signal) =>
  ({
    then: (_fulfilled: unknown, rejected: (error: unknown) => void) => {
      signal.addEventListener('abort', () => {
        rejected(signal.reason);
      });
      return {
        then: (settle: () => void) => {
          signal.addEventListener('abort', settle);
        },
      };
    },
  }) as PromiseLike<never>;

const reason = { code: 'error', source: 'app/node/bad', error: broken };

describe('onError isolate, the default', () => {
  it('ends what fails and nothing else', () => {
    const { root, node, reasons, values$ } = family();
    const source$ = new Subject<void>();
    node.subscribe('bad', source$, { error: quiet });
    source$.error(broken);
    void node.run('bad work', () => throwError(() => broken));
    node.child('escalating', { onError: 'escalate' }).subscribe('x', throwing$(), { error: quiet });
    expect([node.state, reasons, values$.observed]).toEqual(['open', [], true]);
    expect(node.snapshot()).toMatchObject({ open: 4, errors: 2, inFlight: 1 });
    void root.close(DONE);
  });

  it('lets rxjs tell of a callback that throws, and the subscription lives on', async () => {
    const { root } = worldTree();
    const source$ = new Subject<number>();
    root.subscribe('bad', source$, { next: breaking, complete: breaking, error: breaking });
    source$.next(1);
    expect(source$.observed).toBe(true);
    source$.complete();
    expect(root.snapshot().open).toBe(0);
    void root.close(DONE);
    const told = 'rxjs had nobody to tell of: Error: broken, thrown at .*';
    await expect(expectNoLeaks()).rejects.toThrow(
      new RegExp(`^The test leaks:\n- ${told}\n- ${told}$`),
    );
  });
});

describe.each(Object.entries(failing))('%s', (_label, fail) => {
  it('closes its siblings with the code error, and the node goes on', () => {
    const { root, node, reasons, values$ } = family('close-siblings');
    fail(node, new Subject());
    expect([node.state, root.state, reasons]).toEqual(['open', 'open', [reason, reason]]);
    expect(values$.observed).toBe(false);
    expect(node.snapshot()).toMatchObject({ open: 0, inFlight: 0, errors: 1 });
    node.add('next', quiet);
    expect(node.signal.aborted).toBe(false);
    expect(reportsOf(root.close(DONE))[0]?.errors.errors).toEqual([
      { path: 'app/node/bad', error: broken },
    ]);
  });

  it('escalates: its node is closed with the code error, and leaves', () => {
    const { root, node, reasons, values$ } = family('escalate');
    fail(node, new Subject());
    expect([node.state, root.state, reasons]).toEqual(['closed', 'open', [reason, reason]]);
    expect(values$.observed).toBe(false);
    expect(reportsOf(node.close(DONE))[0]).toMatchObject({ reason, errors: { count: 1 } });
    expect(root.snapshot()).toMatchObject({ open: 0, errors: 1 });
    void root.close(DONE);
  });
});

/** Rejects with an error of its own, 10 ms after it was aborted. */
const failingLater = (signal: AbortSignal, { scheduler }: VirtualWorld): PromiseLike<never> =>
  ({
    then: (_fulfilled: unknown, rejected: (error: Error) => void) => {
      const settled$ = new Subject<void>();
      signal.addEventListener('abort', () => {
        scheduler.schedule(() => {
          rejected(broken);
          settled$.next();
        }, 10);
      });
      return {
        then: (settle: () => void) => {
          settled$.pipe(take(1)).subscribe({ next: settle, error: breaking });
        },
      };
    },
  }) as PromiseLike<never>;

const throwing$ = (): Observable<never> => throwError(() => broken);

describe('onError close-siblings', () => {
  it('aborts the signal of the node for those who have it, and gives another to who asks later', () => {
    const { root } = worldTree({ onError: 'close-siblings' });
    const { signal } = root;
    root.subscribe('bad', throwing$(), { error: quiet });
    expect([signal.aborted, root.signal.aborted, root.signal === signal]).toEqual([
      true,
      false,
      false,
    ]);
    void root.close(DONE);
  });

  it('closes nobody again for what fails while they are closed, and leaves alone what is opened meanwhile', () => {
    const { root } = worldTree({ onError: 'close-siblings' });
    const fragile = (name: string): void => {
      const source$ = new Subject();
      root.subscribe(name, source$, { error: quiet });
      root.add(`${name} cause`, () => {
        root.add(`since ${name}`, quiet);
        source$.error(broken);
      });
    };
    fragile('a');
    fragile('b');
    root.subscribe('bad', throwing$(), { error: quiet });
    expect(root.snapshot()).toMatchObject({ errors: 3, leaves: ['since b', 'since a'] });
    root.subscribe('bad again', throwing$(), { error: quiet });
    expect(root.snapshot().leaves).toEqual([]);
    void root.close(DONE);
  });

  it('stays out of a shutdown that is under way', () => {
    const { root, world } = worldTree({ onError: 'close-siblings' });
    const values$ = new Subject<number>();
    const leaf = root.subscribe('bad', values$, { next: breaking, error: quiet });
    void root.run('work', () => timer(10, world.scheduler));
    const reports = reportsOf(root.shutdown(DONE, { graceMs: 100 }));
    values$.next(1);
    expect([leaf.isClosed, values$.observed, reports]).toEqual([true, false, []]);
    world.advance(10);
    expect(reports[0]).toMatchObject({ drained: { count: 1 }, errors: { count: 1 } });
  });

  it('leaves alone what was opened before work that it cut has failed', () => {
    const { root, world } = worldTree({ onError: 'close-siblings' });
    void root.run('slow to fail', (signal) => failingLater(signal, world));
    root.subscribe('bad', throwing$(), { error: quiet });
    const leaf = root.add('since', quiet);
    expect(root.snapshot().inFlight).toBe(1);
    world.advance(10);
    expect(root.snapshot()).toMatchObject({ inFlight: 0, errors: 2 });
    expect(leaf.isClosed).toBe(false);
    void root.close(DONE);
  });

  it('closes children within their closeMs, without draining', () => {
    const { root, world } = worldTree({ onError: 'close-siblings' });
    const child = root.child('child', { closeMs: 30 });
    child.add('hanging', () => later(world, Infinity, quiet));
    void child.run('endless', () => NEVER);
    const closing = root.child('closing already');
    void closing.run('endless', () => NEVER);
    const reports = reportsOf(closing.close(DONE, { graceMs: 1_000 }));
    root.subscribe('bad', throwing$(), { error: quiet });
    expect(reports[0]).toMatchObject({ reason: DONE, ms: 0 });
    world.advance(29);
    expect(child.state).toBe('closing');
    world.advance(1);
    expect(root.snapshot()).toMatchObject({ state: 'open', open: 0 });
    expect(reportsOf(child.close(DONE))[0]).toMatchObject({
      forced: { count: 1 },
      abandoned: { count: 1 },
    });
    void root.close(DONE);
  });
});

describe('onError escalate', () => {
  it('climbs while parents escalate, with the source where it began', () => {
    const { root } = worldTree({ onError: 'close-siblings' });
    const a = root.child('a', { onError: 'escalate' });
    const b = a.child('b', { onError: 'escalate' });
    const sibling = root.child('sibling');
    b.subscribe('bad', throwing$(), { error: quiet });
    const states = [a, b, sibling, root].map(({ state }) => state);
    expect(states).toEqual(['closed', 'closed', 'closed', 'open']);
    expect(reportsOf(sibling.close(DONE))[0]?.reason).toEqual({ ...reason, source: 'app/a/b/bad' });
    expect(root.snapshot()).toMatchObject({ open: 0, errors: 1 });
    void root.close(DONE);
  });

  it('closes a root', () => {
    const { root } = worldTree({ onError: 'escalate' });
    void root.run('bad', throwing$);
    const [report] = reportsOf(root.close(DONE));
    expect(report).toMatchObject({ reason: { code: 'error' }, errors: { paths: ['app/bad'] } });
  });

  it('stays out of a shutdown that is under way', () => {
    const { root } = worldTree({ onError: 'close-siblings' });
    const node = root.child('node', { onError: 'escalate' });
    const [source$, work$] = [new Subject<number>(), new Subject<number>()];
    node.subscribe('bad', source$, { error: quiet });
    void node.run('work', () => work$);
    const reports = reportsOf(node.close(DONE, { graceMs: 100 }));
    const sibling = root.child('sibling');
    source$.error(broken);
    work$.error(broken);
    expect(reports[0]).toMatchObject({ reason: DONE, errors: { count: 2 }, drained: { count: 1 } });
    expect(sibling.state).toBe('open');
    void root.close(DONE);
  });

  it('is not called on by work that is heard, that was aborted, or by a teardown that throws', () => {
    const { root } = worldTree({ onError: 'escalate' });
    const work$ = new Subject<number>();
    root.run('heard', () => work$).subscribe({ error: quiet });
    work$.error(broken);
    root.add('teardown', breaking).close();
    root.subscribe('fine', of(1), { error: quiet });
    expect([root.state, root.snapshot().errors]).toEqual(['open', 1]);
    void root.close(DONE);
  });

  it('hears of a source that errs, and rxjs of its error handler that throws', async () => {
    const { root } = worldTree({ onError: 'escalate' });
    root.subscribe('bad', throwing$(), {
      error: () => {
        throw new Error('other');
      },
    });
    expect([root.state, root.snapshot().errors]).toEqual(['closed', 1]);
    await expect(expectNoLeaks()).rejects.toThrow(
      'The test leaks:\n- rxjs had nobody to tell of: Error: other',
    );
  });

  it('is not called on by what a leaf hears after it was closed', () => {
    const { root } = worldTree({ onError: 'escalate' });
    const source$ = Object.assign(new Subject(), {
      subscribe: (observer: { next: (n: number) => void; error: (e: Error) => void }) => {
        observer.next(1);
        observer.error(broken);
        return { unsubscribe: quiet };
      },
    });
    const child = root.child('child');
    const leaf = root.subscribe('bad', source$, {
      next: () => {
        void root.close(DONE);
      },
      error: quiet,
    });
    expect([leaf.isClosed, child.state, root.snapshot().errors]).toEqual([true, 'closed', 0]);
  });
});
