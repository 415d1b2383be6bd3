import { type CloseReason } from './close-reason';
import { type ScopeNode } from './scope-node';
import { shutIn } from './shut';
import { Slices } from './slices';
import { drive, type Steps } from './steps';

/**
 * Closes whatever the node holds now and leaves the node open: the last opened first, nobody waiting for the one before, in
 * slices. What is opened from now on stays. `done` = each has been told.
 */
export function closeMembers(node: ScopeNode, reason: CloseReason, done: () => void): void {
  const slices = new Slices(node);
  slices.run(() => {
    drive(steps(node, reason, slices), done);
  });
}

function* steps(node: ScopeNode, reason: CloseReason, slices: Slices): Steps {
  const nodes = [...node.nodes.values()].reverse();
  const leaves = [...node.leaves.values()].reverse();
  for (const child of nodes) {
    while (slices.isFull()) yield slices.pause;
    shutIn(child, reason, slices);
  }
  node.cut(reason);
  for (const leaf of leaves) {
    while (slices.isFull()) yield slices.pause;
    leaf.close(reason);
  }
}
