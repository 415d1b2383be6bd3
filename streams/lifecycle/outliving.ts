import { type ScopeNode } from './scope-node';

/** A parent that is late by so much is not merely slow, ms. */
const LATE_MS = 1_000;

/** The node has not begun to shut, though its parent should have closed, by its own deadline, or has. */
export function isOutliving(node: ScopeNode, parent: ScopeNode): boolean {
  if (node.state !== 'open' || parent.shutting === undefined) return false;
  return node.config.env.scheduler.now() > parent.shutting.limits.closeBy + LATE_MS;
}
