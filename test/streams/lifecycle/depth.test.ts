import { type CompositeSubscription, ScopeTooDeepError } from '#streams';
import { quiet, restart } from './feed-tree';
import { reportsOf, worldTree } from './world-tree';

const DONE = { code: 'done' };

/** The deepest of so many levels, the root counted. */
function levels(root: CompositeSubscription, depth: number): CompositeSubscription {
  let deepest = root;
  for (let level = 2; level <= depth; level += 1) deepest = deepest.child('n');
  return deepest;
}

describe('CompositeSubscription, how deep a tree may be', () => {
  it('has 100 levels, and one more is refused by its path and the limit', () => {
    const { root } = worldTree();
    const deepest = levels(root, 100);
    const refused = new ScopeTooDeepError(`app${'/n'.repeat(99)}/more`, 100);
    expect(() => deepest.child('more')).toThrow(refused);
    expect(refused).toMatchObject({ code: 'STREAMS_SCOPE_TOO_DEEP', maxDepth: 100 });
    expect(deepest.snapshot().opened).toBe(0);
    deepest.leaf('leaf', quiet);
    void root.close(DONE);
  });

  it('counts a supervisor and its run as two', () => {
    const { root } = worldTree();
    const parent = levels(root, 98);
    parent.supervise('fits', quiet, { restart });
    const deeper = parent.child('n');
    expect(() => deeper.supervise('feed', quiet, { restart })).toThrow(
      new ScopeTooDeepError(`${deeper.path}/feed/run`, 100),
    );
    expect(deeper.snapshot().opened).toBe(0);
    void root.close(DONE);
  });

  it.each(['lifo', 'parallel'] as const)('shuts all 100, %s, each slow to close', (order) => {
    const { root, world, slow } = worldTree({ order });
    let deepest = root;
    for (let level = 2; level <= 100; level += 1) {
      deepest = deepest.child('n', { order });
      deepest.add('slow', slow('slow', 1));
    }
    const reports = reportsOf(root.shutdown(DONE, { graceMs: 10_000 }));
    world.advance(20_000);
    expect(root.state).toBe('closed');
    expect(reports).toMatchObject([{ closed: { count: 199 }, errors: { count: 0 } }]);
  });
});
