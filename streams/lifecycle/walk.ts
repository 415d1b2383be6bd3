import { Observable } from 'rxjs';
import { type Member } from './leaf';
import { type ScopeNode } from './scope-node';
import { Slices } from './slices';
import { drive, type Steps } from './steps';

/** What is done at each stop of a walk. */
export interface Visitor {
  readonly node: (node: ScopeNode) => void;
  /** Only of nodes that have a `memberMaxAgeMs`. */
  readonly leaf?: (leaf: Member, node: ScopeNode) => void;
}

/**
 * Goes over a node and all under it, parents first, in slices between which the event loop belongs to others.
 *
 * Cold. Emits the length of the longest slice, ms, and completes. Unsubscribing ends it at its next pause. What leaves the tree
 * meanwhile is passed over; what joins it may be seen.
 */
export function walk(root: ScopeNode, visitor: Visitor): Observable<number> {
  return new Observable((subscriber) => {
    const slices = new Slices(root);
    const isCut = (): boolean => subscriber.closed;
    slices.run(() => {
      drive(steps(root, { visitor, slices, isCut }), () => {
        subscriber.next(slices.longestMs);
        subscriber.complete();
      });
    });
  });
}

interface Way {
  readonly visitor: Visitor;
  readonly slices: Slices;
  readonly isCut: () => boolean;
}

function* steps(node: ScopeNode, way: Way): Steps {
  const { slices, isCut, visitor } = way;
  while (slices.isFull()) yield slices.pause;
  visitor.node(node);
  if (visitor.leaf !== undefined && node.config.memberMaxAgeMs < Infinity) {
    for (const leaf of node.leaves.values()) {
      while (slices.isFull()) yield slices.pause;
      if (isCut()) return;
      visitor.leaf(leaf, node);
    }
  }
  for (const child of node.nodes.values()) {
    if (isCut()) return;
    yield* steps(child, way);
  }
}
