import { worldTree } from './world-tree';

const REASON = { code: 'kicked' };

describe('RemovableLeaf.signal', () => {
  it('is one signal, aborted with the reason before the teardown runs', () => {
    const { root } = worldTree();
    const seen: unknown[] = [];
    const leaf = root.leaf('connection:1', () => {
      seen.push('teardown');
    });
    const { signal } = leaf;
    signal.addEventListener('abort', () => seen.push(signal.reason));
    expect([leaf.signal === signal, signal.aborted]).toEqual([true, false]);
    leaf.close(REASON);
    expect(seen).toEqual([REASON, 'teardown']);
    expect(leaf.signal).toBe(signal);
    void root.close({ code: 'done' });
  });

  it('is aborted when the node closes, with its reason', () => {
    const { root } = worldTree();
    const { signal } = root.add('socket', () => undefined);
    void root.shutdown(REASON, { graceMs: 0 });
    expect(signal).toMatchObject({ aborted: true, reason: REASON });
  });

  it('is aborted already when it is first asked for after the closing', () => {
    const { root } = worldTree();
    const leaf = root.leaf('a', () => undefined);
    leaf.close();
    const { signal } = leaf;
    expect(signal).toMatchObject({ aborted: true, reason: { code: 'parent', source: 'app' } });
    expect(leaf.signal).toBe(signal);
    void root.close(REASON);
  });

  it('can be asked for by the teardown itself', () => {
    const { root } = worldTree();
    const seen: unknown[] = [];
    const leaf = root.leaf('a', () => {
      seen.push(leaf.signal.reason);
    });
    leaf.close(REASON);
    expect(seen).toEqual([REASON]);
    void root.close(REASON);
  });

  it('is not aborted when the leaf is taken out', () => {
    const { root } = worldTree();
    const leaf = root.leaf('a', () => undefined);
    const { signal } = leaf;
    leaf.remove();
    leaf.close(REASON);
    void root.close(REASON);
    expect([signal.aborted, leaf.signal === signal]).toEqual([false, true]);
  });
});
