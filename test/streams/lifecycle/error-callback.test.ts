import { Subject } from 'rxjs';
import { type OnError } from '#streams';
import { expectNoLeaks } from '#streams/testing';
import { broken, feedOf, quiet } from './feed-tree';
import { reportsOf, worldTree } from './world-tree';

const DONE = { code: 'done' };
const telling = (): never => {
  throw new Error('told badly');
};
const toRxjs = 'rxjs had nobody to tell of: Error: told badly';

describe("what an observer's error callback throws", () => {
  it.each<[OnError, { state: string; others: number; errors: unknown[] }]>([
    ['isolate', { state: 'open', others: 1, errors: [] }],
    ['close-siblings', { state: 'open', others: 0, errors: [broken] }],
    ['escalate', { state: 'closed', others: 0, errors: [broken] }],
  ])(
    "goes to rxjs; with %s the source's error alone is answered",
    async (onError, { state, others, errors }) => {
      const { root } = worldTree({ onError });
      const source$ = new Subject<never>();
      root.leaf('other', quiet);
      root.subscribe('bad', source$, { error: telling });
      source$.error(broken);
      expect([root.state, root.snapshot().open]).toEqual([state, others]);
      const [report] = reportsOf(root.close(DONE));
      expect(report?.errors.errors.map(({ error }) => error)).toEqual(errors);
      await expect(expectNoLeaks()).rejects.toThrow(toRxjs);
    },
  );

  it('does not keep a supervised run from being started again', async () => {
    const { root, world, runs, feed } = feedOf();
    const source$ = new Subject<never>();
    runs[0]?.subscribe('bad', source$, { error: telling });
    source$.error(broken);
    expect(feed.state).toMatchObject({ kind: 'waiting', failure: { error: broken } });
    world.advance(50);
    expect([runs.length, feed.state.kind]).toEqual([2, 'running']);
    void root.close(DONE);
    await expect(expectNoLeaks()).rejects.toThrow(toRxjs);
  });
});
