import { type Observable } from 'rxjs';
import { type CloseReason, type Teardown } from './close-reason';
import { type MemberKind } from './leaf';
import { type ScopeNode } from './scope-node';
import { type ScopeObserver, SubscriptionLeaf } from './subscription-leaf';
import { TeardownLeaf } from './teardown-leaf';
import { type Work, WorkLeaf } from './work-leaf';

/** What a node comes to own, each under a free name: how members begin. */

/** Run at once by a node that is closing or closed. */
export function heldTeardown<TCode extends string>(
  node: ScopeNode,
  name: string,
  made: { readonly teardown: Teardown<TCode>; readonly kind: MemberKind },
): TeardownLeaf<TCode> {
  const leaf = node.hold(new TeardownLeaf(node, node.freeName(name), made));
  const { shutting } = node;
  if (node.isClosing && shutting !== undefined) leaf.close(shutting.reason as CloseReason<TCode>);
  return leaf;
}

/** @throws ScopeClosedError unless the node is open. */
export function heldSubscription<T>(
  node: ScopeNode,
  name: string,
  heard: { readonly source$: Observable<T>; readonly observer: ScopeObserver<T> },
): SubscriptionLeaf<T> {
  node.refuseUnlessOpen(name);
  const leaf = node.hold(new SubscriptionLeaf(node, node.freeName(name), heard.observer));
  leaf.follow(heard.source$);
  return leaf;
}

/** @throws ScopeClosedError unless the node is open. */
export function heldWork<T>(node: ScopeNode, name: string, work: Work<T>): WorkLeaf<T> {
  node.refuseUnlessOpen(name);
  const leaf = node.hold(new WorkLeaf<T>(node, node.freeName(name)));
  leaf.start(work, node.signal);
  return leaf;
}
