import { type ScopeSnapshot } from '../../lifecycle/scope-snapshot';
import { type Matched, type MatcherThis } from './matcher';

/** Anything that can tell its tree: a CompositeSubscription. */
export interface Owner {
  readonly snapshot: () => ScopeSnapshot;
}

/**
 * Whether a scope holds nothing: no child, subscription, teardown or work in flight, open or not. What it holds is drawn as a tree.
 *
 * Use it where something is to have left the scope by itself: a stream that ended, a connection that closed.
 *
 * @example
 * scope.subscribe('rooms', of(1, 2), { error: report });
 * expect(scope).toOwnNothing();
 */
export function toOwnNothing(this: MatcherThis, scope: Owner): Matched {
  const tree = scope.snapshot();
  return {
    pass: tree.open === 0,
    message: () =>
      [
        this.utils.matcherHint('toOwnNothing', 'scope', ''),
        '',
        this.isNot === true ? 'It owns nothing:' : `It owns ${tree.open}:`,
        ...linesOf(tree, '  ').map((line) => this.utils.RECEIVED_COLOR(line)),
      ].join('\n'),
  };
}

function linesOf(node: ScopeSnapshot, indent: string): readonly string[] {
  const { path, state, ageMs, leaves, inFlight, children } = node;
  const working = inFlight === 0 ? '' : `, ${inFlight} in flight`;
  return [
    `${indent}${path} (${state}, ${ageMs} ms old${working})`,
    ...leaves.map((name) => `${indent}  ${name}`),
    ...children.flatMap((child) => linesOf(child, `${indent}  `)),
  ];
}
