import { type ScopeSnapshot } from '#streams';

export interface Pruning {
  /** Levels below the root. */
  readonly depth: number;
  /** Nodes younger than this are left out, unless one below them is as old; ms. */
  readonly olderThanMs: number;
}

/** The tree without what was not asked for; the root stays. */
export function prunedTree(root: ScopeSnapshot, { depth, olderThanMs }: Pruning): ScopeSnapshot {
  const children =
    depth === 0
      ? []
      : root.children
          .map((child) => prunedTree(child, { depth: depth - 1, olderThanMs }))
          .filter(({ ageMs, children: below }) => ageMs >= olderThanMs || below.length > 0);
  return { ...root, children };
}

/** A line for each node and leaf, indented; leaves that are not named are counted. */
export function treeLines(node: ScopeSnapshot, indent = ''): readonly string[] {
  const { path, state, ageMs, open, opened, inFlight, errors, leaves, children } = node;
  const counts = [
    `${open} open`,
    `${opened} since`,
    ...(inFlight > 0 ? [`${inFlight} in flight`] : []),
    ...(errors > 0 ? [`${errors} errors`] : []),
  ];
  const below = `${indent}  `;
  return [
    `${indent}${path} ${state}, ${Math.round(ageMs / 1_000)} s, ${counts.join(', ')}`,
    ...leaves.map((leaf) => `${below}${leaf}`),
    ...children.flatMap((child) => treeLines(child, below)),
  ];
}
