import { concat, EMPTY, NEVER, of, Subject, throwError } from 'rxjs';
import { BadConfigError, ScopeClosedError, ScopeFullError } from '#streams';
import { later, reportsOf, worldTree, type WorldTree } from './world-tree';

const REASON = { code: 'kicked' };
const quiet = (): void => undefined;

/** A tree whose root stays in one state until its work is ended. */
function draining(): WorldTree & { readonly end: () => void } {
  const tree = worldTree();
  const work$ = new Subject<void>();
  void tree.root.run('work', () => work$);
  void tree.root.shutdown(REASON, { graceMs: 1_000 });
  return {
    ...tree,
    end: () => {
      work$.complete();
    },
  };
}

describe('CompositeSubscription.leaf and add', () => {
  it('run the teardown once with the reason, and leave', () => {
    const { root } = worldTree();
    const reasons: unknown[] = [];
    const leaf = root.leaf('connection:1', (reason) => {
      reasons.push(reason);
    });
    expect([leaf.path, leaf.isClosed]).toEqual(['app/connection:1', false]);
    leaf.close(REASON);
    leaf.close();
    expect([reasons, leaf.isClosed]).toEqual([[REASON], true]);
    expect(root.snapshot()).toMatchObject({ open: 0, opened: 1, closed: 1 });
    void root.close(REASON);
    expect(reasons).toHaveLength(1);
  });

  it('name the parent as the reason when none is given', () => {
    const { root } = worldTree();
    const reasons: unknown[] = [];
    root.add('a', (reason) => void reasons.push(reason)).close();
    expect(reasons).toEqual([{ code: 'parent', source: 'app' }]);
    void root.close(REASON);
  });

  it('can be taken out without running', () => {
    const { root, seen, note } = worldTree();
    const leaf = root.add('a', note('a'));
    leaf.remove();
    expect([leaf.isClosed, root.snapshot().open]).toEqual([true, 0]);
    leaf.close();
    void root.close(REASON);
    expect(seen).toEqual([]);
  });

  it('are in flight while an async teardown has not settled', () => {
    const { root, world, slow } = worldTree();
    const leaf = root.leaf('a', slow('a', 10));
    leaf.close();
    expect([leaf.isClosed, root.snapshot().inFlight]).toEqual([false, 1]);
    const reports = reportsOf(root.shutdown(REASON, { graceMs: 100 }));
    world.advance(10);
    expect([leaf.isClosed, root.snapshot().inFlight]).toEqual([true, 0]);
    expect(reports[0]?.closed.paths).toEqual(['app/a', 'app']);
  });

  it('keep what a teardown throws among the errors of the node', () => {
    const { root } = worldTree();
    root
      .child('child')
      .leaf('a', () => {
        throw new Error('broken');
      })
      .close();
    expect(root.snapshot().children[0]?.errors).toBe(1);
    expect(reportsOf(root.close(REASON))[0]?.errors.paths).toEqual(['app/child/a']);
  });

  it('add takes a teardown while its node drains, leaf is refused', () => {
    const { root, seen, note, end } = draining();
    root.add('late', note('late'));
    expect(() => root.leaf('late', note('never'))).toThrow(ScopeClosedError);
    end();
    expect(seen).toEqual(['late']);
  });

  it('run at once on a node that closes or has closed, and their errors go no further', () => {
    const { root, seen, note, world } = worldTree();
    const child = root.child('child');
    child.add('a', () => {
      child.add('while closing', note('while closing'));
      child.add('slow', () => later(world, 10, note('awaited')));
    });
    const reports = reportsOf(child.close(REASON));
    world.advance(10);
    expect(reports[0]?.closed.count).toBe(4);
    const late = child.leaf('after', note('after'));
    child.add('broken', () => {
      throw new Error('broken');
    });
    expect(seen).toEqual(['while closing', 'awaited', 'after']);
    expect(late.isClosed).toBe(true);
    expect(root.snapshot()).toMatchObject({ errors: 1, open: 0 });
    void root.close(REASON);
  });
});

describe('CompositeSubscription.child', () => {
  it('leaves its parent when it has closed, with its errors', () => {
    const { root } = worldTree();
    const child = root.child('child');
    child.add('a', () => {
      throw new Error('broken');
    });
    expect(reportsOf(child.close(REASON))[0]?.path).toBe('app/child');
    expect([child.state, root.state]).toEqual(['closed', 'open']);
    expect(root.snapshot()).toMatchObject({ open: 0, errors: 1, children: [] });
    void root.close(REASON);
  });

  it('counts all errors and hands on a hundred', () => {
    const { root } = worldTree();
    const child = root.child('child');
    for (let n = 0; n < 150; n += 1) {
      child.add('broken', () => {
        throw new Error('broken');
      });
    }
    void child.close(REASON);
    const [report] = reportsOf(root.close(REASON));
    expect(report?.errors).toMatchObject({ count: 150, paths: { length: 100 } });
  });

  it('numbers a name that is taken, and gives it again when it is free', () => {
    const { root } = worldTree();
    const names = [root.child('a'), root.child('a'), root.add('a', quiet), root.child('a#4')];
    names.push(root.child('a'));
    expect(names.map(({ path }) => path)).toEqual([
      'app/a',
      'app/a#2',
      'app/a#3',
      'app/a#4',
      'app/a#5',
    ]);
    for (const index of [2, 0]) void names[index]?.close(REASON);
    expect(root.leaf('a', quiet).path).toBe('app/a');
    expect(root.leaf('a', quiet).path).toBe('app/a#3');
    void root.close(REASON);
  });

  it('is refused beyond maxChildren, leaves counted, until one has left', () => {
    const { root } = worldTree({ maxChildren: 2 });
    const child = root.child('a');
    const leaf = root.leaf('b', quiet);
    root.add('not counted', quiet);
    expect(() => root.child('c')).toThrow(new ScopeFullError('app', 2));
    expect(() => root.leaf('c', quiet)).toThrow(ScopeFullError);
    void child.close(REASON);
    leaf.remove();
    root.leaf('c', quiet);
    root.child('d');
    void root.close(REASON);
  });

  it.each(['child', 'subscribe', 'run'] as const)(
    '%s is refused while draining, and after',
    (what) => {
      const { root, end } = draining();
      const attempts = {
        child: () => root.child('x'),
        subscribe: () => root.subscribe('x', of(1), { error: quiet }),
        run: () => root.run('x', () => of(1)),
      };
      expect(attempts[what]).toThrow(new ScopeClosedError('app/x', 'draining'));
      end();
      expect(attempts[what]).toThrow(new ScopeClosedError('app/x', 'closed'));
    },
  );

  it.each([
    ['an empty name', '', {}],
    ['a negative drainMs', 'a', { drainMs: -1 }],
    ['an endless closeMs', 'a', { closeMs: Infinity }],
    ['room for nobody', 'a', { maxChildren: 0 }],
  ])('refuses %s', (_label, name, options) => {
    const { root } = worldTree();
    expect(() => root.child(name, options)).toThrow(BadConfigError);
    void root.close(REASON);
  });

  it('has a signal that is aborted already when it is first asked for late', () => {
    const { root } = worldTree();
    void root.close(REASON);
    expect(root.signal).toMatchObject({ aborted: true, reason: REASON });
  });
});

describe('CompositeSubscription.subscribe', () => {
  const hearing = (seen: string[]) => ({
    next: (value: number) => void seen.push(`next ${value}`),
    error: (error: unknown) => void seen.push(String(error)),
    complete: () => void seen.push('complete'),
  });

  it.each([
    ['empty', EMPTY, ['complete']],
    ['one', of(1), ['next 1', 'complete']],
    [
      'an error',
      concat(
        of(1),
        throwError(() => new Error('x')),
      ),
      ['next 1', 'Error: x'],
    ],
  ])('hears %s and leaves', (_label, source$, expected) => {
    const { root, seen } = worldTree();
    const leaf = root.subscribe('s', source$, hearing(seen));
    expect([seen, leaf.isClosed, root.snapshot().open]).toEqual([expected, true, 0]);
    void root.close(REASON);
  });

  it('leaves when its source ends later, and is content with an error handler alone', () => {
    const { root } = worldTree();
    const [a$, b$] = [new Subject<number>(), new Subject<number>()];
    root.subscribe('a', a$, { error: quiet });
    root.subscribe('b', b$, { error: quiet });
    a$.next(1);
    a$.complete();
    b$.error(new Error('x'));
    expect(root.snapshot()).toMatchObject({ open: 0, closed: 2, values: 1 });
    void root.close(REASON);
  });

  it('is unsubscribed when its node closes', () => {
    const { root, seen } = worldTree();
    const source$ = new Subject<number>();
    root.subscribe('s', source$, hearing(seen));
    void root.close(REASON);
    expect(source$.observed).toBe(false);
    source$.next(1);
    expect(seen).toEqual([]);
  });

  it('hears values while its node drains', () => {
    const { root, seen, world } = worldTree();
    const source$ = new Subject<number>();
    root.subscribe('s', source$, hearing(seen));
    void root.run('work', () => NEVER);
    void root.shutdown(REASON, { graceMs: 10 });
    source$.next(1);
    world.advance(10);
    source$.next(2);
    expect(seen).toEqual(['next 1']);
  });

  it('hears nothing more when a value that came at once closes its node', () => {
    const { root, seen } = worldTree();
    const source$ = concat(of(1, 2), NEVER);
    const leaf = root.subscribe('s', source$, {
      ...hearing(seen),
      next: () => {
        seen.push('next');
        void root.close(REASON);
      },
    });
    expect([seen, leaf.isClosed]).toEqual([['next'], true]);
  });
});
