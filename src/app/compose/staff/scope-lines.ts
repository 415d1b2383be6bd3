import { type ScopeSnapshot } from '#streams';
import { cut } from '../../../rules/staff/npc-lists';

const secondsOf = (ms: number): string => `${Math.round(ms / 1_000)} s`;

/** The tree of owners from a path on, a line each, indented; a big one is cut, with a count. null = there is no such path. */
export function scopeLines(root: ScopeSnapshot, path: string): readonly string[] | null {
  const from = path === '' ? root : nodeAt(root, path);
  return from === null ? null : cut(linesOf(from, 0));
}

function nodeAt(node: ScopeSnapshot, path: string): ScopeSnapshot | null {
  if (node.path === path) return node;
  const next = node.children.find((child) => `${path}/`.startsWith(`${child.path}/`));
  return next === undefined ? null : nodeAt(next, path);
}

function linesOf(node: ScopeSnapshot, depth: number): readonly string[] {
  const { path, state, ageMs, open, errors, leaves, children } = node;
  const indent = '  '.repeat(depth);
  const counts = `${open} open${errors === 0 ? '' : `, ${errors} errors`}`;
  return [
    `${indent}${path} ${state}, ${secondsOf(ageMs)}, ${counts}`,
    ...leaves.map((leaf) => `${indent}  ${leaf}`),
    ...children.flatMap((child) => linesOf(child, depth + 1)),
  ];
}
