import fc from 'fast-check';
import { type CompositeSubscription, type ShutdownReport } from '#streams';
import { type VirtualWorld } from '#streams/testing';
import { Oracle, type Tree } from './fate-oracle';
import { type Kind, play, TEARDOWNS, WORK } from './member-kinds';
import { reportsOf, worldTree } from './world-tree';

const CLOSE_MS = 1_000;
const FATES = ['closed', 'drained', 'forced', 'abandoned'] as const;
const FAR = 1_000_000;

/** Half of a ms, a quarter, an eighth …: no two sums of times are the same, so that nothing depends on a tie. */
function grown(tree: Tree, world: { fraction: number }): Tree {
  const members = tree.members.map(({ kind, ms }) => {
    world.fraction /= 2;
    return { kind, ms: ms + world.fraction };
  });
  return { ...tree, members, children: tree.children.map((child) => grown(child, world)) };
}

function build(
  tree: Tree,
  node: CompositeSubscription,
  at: { root: CompositeSubscription; world: VirtualWorld },
): void {
  const stage = { ...at, node, leaves: [] };
  for (const [index, child] of tree.children.entries()) {
    const { order, drainMs, closeMs } = child;
    build(child, node.child(`child ${index}`, { order, drainMs, closeMs }), at);
  }
  for (const [index, member] of tree.members.entries()) play(stage, String(index), member);
}

/** Shuts the tree in virtual time. */
function shut(tree: Tree, graceMs: number): ShutdownReport | undefined {
  const { root, world } = worldTree({ order: tree.order, closeMs: tree.closeMs });
  build(tree, root, { root, world });
  const reports = reportsOf(root.shutdown({ code: 'shutdown' }, { graceMs }));
  world.advance(graceMs + tree.closeMs);
  expect([root.state, root.snapshot().open]).toEqual(['closed', 0]);
  // What settles after the end changes nothing.
  const before = JSON.stringify(reports);
  world.advance(FAR);
  expect(JSON.stringify(reports)).toBe(before);
  return reports[0];
}

const told = (report: ShutdownReport | undefined): unknown => ({
  ms: report?.ms,
  fates: FATES.flatMap((fate) =>
    (report?.[fate].paths ?? []).map((path) => `${path} ${fate}`),
  ).sort(),
  errors: [...(report?.errors.paths ?? [])].sort(),
});

function foretold(tree: Tree, graceMs: number): unknown {
  const oracle = new Oracle();
  const ms = oracle.shut(tree, graceMs);
  return {
    ms,
    fates: [...oracle.of].map(([path, fate]) => `${path} ${fate}`).sort(),
    errors: oracle.errors
      .filter(({ at }) => at <= ms)
      .map(({ path }) => path)
      .sort(),
  };
}

const grownUp = (tree: Tree): Tree => grown(tree, { fraction: 1 });

function check(drawn: Tree, graceMs: number): void {
  const tree = grownUp(drawn);
  expect({ tree, graceMs, ...Object(told(shut(tree, graceMs))) }).toEqual({
    tree,
    graceMs,
    ...Object(foretold(tree, graceMs)),
  });
}

/** Each kind; the timed ones quick, past half of closeMs, and past all of it. */
const TIMED: readonly Kind[] = ['settles', 'rejects', 'finishes', 'fails', 'hears slowly'];
const KINDS: readonly Kind[] = [
  ...(Object.keys(TEARDOWNS) as Kind[]),
  ...(Object.keys(WORK) as Kind[]),
  'throws when unsubscribed',
];
const MEMBERS = KINDS.filter((kind) => kind !== 'closes the root').flatMap((kind) =>
  (TIMED.includes(kind) ? [100, 700, 1_500] : [0]).map((ms) => ({ kind, ms })),
);

const node = (
  order: Tree['order'],
  members: Tree['members'],
  children: readonly Tree[] = [],
): Tree => ({ order, drainMs: 5_000, closeMs: CLOSE_MS, members, children });

describe.each(['lifo', 'parallel'] as const)('every pair of members, %s', (order) => {
  describe.each([
    ['no grace', 0],
    ['a short grace', 200],
    ['a long grace', 20_000],
  ])('with %s', (_label, graceMs) => {
    it('has the fate that it should in one node, by grace + closeMs', () => {
      for (const a of MEMBERS) for (const b of MEMBERS) check(node(order, [a, b]), graceMs);
    });

    it('has the fate that it should in a child and its parent, by grace + closeMs', () => {
      for (const a of MEMBERS)
        for (const b of MEMBERS)
          check(
            node(order, [a], [node(order, [b]), node(order, [{ kind: 'fine', ms: 0 }, a])]),
            graceMs,
          );
    });
  });
});

const membersOf = (kinds: readonly Kind[]): fc.Arbitrary<Tree['members']> =>
  fc.array(fc.record({ kind: fc.constantFrom(...kinds), ms: fc.integer({ min: 0, max: 3_000 }) }), {
    maxLength: 4,
  });

function trees(kinds: readonly Kind[]): fc.Arbitrary<Tree> {
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.record({
      order: fc.constantFrom('lifo', 'parallel'),
      drainMs: fc.integer({ min: 0, max: 2_000 }),
      closeMs: fc.integer({ min: 0, max: 2_000 }),
      members: membersOf(kinds),
      children: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        fc.constant([]),
        fc.array(tie('tree'), { maxLength: 3 }),
      ),
    }),
  }));
  return tree;
}

describe('any tree', () => {
  it('has the fates that it should, by grace + closeMs', () => {
    const kinds = KINDS.filter((kind) => kind !== 'closes the root');
    fc.assert(
      fc.property(trees(kinds), fc.integer({ min: 0, max: 3_000 }), (tree, graceMs) => {
        check(tree, graceMs);
      }),
      { numRuns: 500 },
    );
  });

  it('whose members shut the root as well tells of each just once, by grace + closeMs', () => {
    fc.assert(
      fc.property(trees(KINDS), fc.integer({ min: 0, max: 3_000 }), (drawn, graceMs) => {
        const tree = grownUp(drawn);
        const report = shut(tree, graceMs);
        const paths = FATES.flatMap((fate) => [...(report?.[fate].paths ?? [])]);
        expect(new Set(paths).size).toBe(paths.length);
        expect(paths.length).toBeLessThanOrEqual(pathsOf(tree, 'app').length);
        expect(pathsOf(tree, 'app')).toEqual(expect.arrayContaining(paths));
        expect(report?.ms).toBeLessThanOrEqual(graceMs + tree.closeMs);
      }),
      { numRuns: 300 },
    );
  });
});

const pathsOf = (tree: Tree, path: string): string[] => [
  path,
  ...tree.members.map((_member, index) => `${path}/${index}`),
  ...tree.children.flatMap((child, index) => pathsOf(child, `${path}/child ${index}`)),
];
