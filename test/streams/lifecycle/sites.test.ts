import { NEVER } from 'rxjs';
import { BadConfigError, CompositeSubscription } from '#streams';
import { virtualWorld } from '#streams/testing';

const quiet = (): void => undefined;
const DONE = { code: 'done' };

describe('ScopeEnv.sites', () => {
  it('shows the line that made each node and member in the snapshot', () => {
    const root = new CompositeSubscription('app', { ...virtualWorld(), sites: true });
    const line = lineOf(new Error('here').stack) - 1;
    root.child('child').leaf('leaf', quiet);
    root.subscribe('s', NEVER, { error: quiet });
    void root.run('w', () => NEVER);
    root.add('t', quiet);
    const { sites, children } = root.snapshot();
    expect(lineOf(sites?.node)).toBe(line);
    expect(sites?.leaves.map((leaf) => lineOf(leaf))).toEqual([line + 3, line + 4, line + 5]);
    expect(lineOf(children[0]?.sites?.node)).toBe(line + 2);
    expect(children[0]?.sites?.leaves.map((leaf) => lineOf(leaf))).toEqual([line + 2]);
    void root.close(DONE);
  });

  it('is somewhere when no code of anybody else is on the stack', async () => {
    const root = new CompositeSubscription('app', { ...virtualWorld(), sites: true });
    // Not awaited: a stack tells who awaits.
    void Promise.resolve('native').then(root.child.bind(root));
    await Promise.resolve();
    expect(root.snapshot().children).toMatchObject([{ sites: { node: 'somewhere' } }]);
    void root.close(DONE);
  });

  it('is off by default: a snapshot has none', () => {
    const root = new CompositeSubscription('app', virtualWorld());
    root.add('t', quiet);
    expect(root.snapshot()).not.toHaveProperty('sites');
    void root.close(DONE);
  });
});

describe('ScopeOptions.maxAgeMs', () => {
  it.each([{ maxAgeMs: 0 }, { memberMaxAgeMs: 0.5 }])('refuses %j', (options) => {
    const root = new CompositeSubscription('app', virtualWorld());
    expect(() => root.child('a', options)).toThrow(BadConfigError);
    void root.close(DONE);
  });
});

const lineOf = (text: string | null | undefined): number =>
  Number(/sites\.test\.ts:(\d+)/.exec(text ?? '')?.[1]);
