import { type Observable } from 'rxjs';
import { type CloseReason } from './close-reason';
import { rootClosed } from './root-watch';
import { type ScopeNode } from './scope-node';
import { type ShutdownReport } from './shutdown-report';
import { Shutting, type Limits } from './shutting';
import { Slices } from './slices';
import { drive, type Steps } from './steps';

const nowOf = (node: ScopeNode): number => node.config.env.scheduler.now();

/** What is left of a node's time when its drain ends at `drainBy`. */
function limitsOf(node: ScopeNode, drainBy: number): Limits {
  const from = Math.max(nowOf(node), drainBy);
  const { closeMs } = node.config;
  return { drainBy, hasteBy: from + closeMs / 2, closeBy: from + closeMs };
}

/** Begins at once, or joins what has begun; whichever ends sooner counts. */
export function shut(
  node: ScopeNode,
  reason: CloseReason,
  graceMs: number,
): Observable<ShutdownReport> {
  const limits = limitsOf(node, nowOf(node) + graceMs);
  if (node.shutting !== undefined) {
    tighten(node, limits);
    return node.shutting.report$;
  }
  const slices = new Slices(node);
  const shutting = new Shutting({ reason, limits, slices }, node.config);
  slices.run(() => {
    begin(node, shutting);
  });
  return shutting.report$;
}

/** Begins at once without draining, as a part of what goes on in these slices; joins what has begun. */
export function shutIn(node: ScopeNode, reason: CloseReason, slices: Slices): void {
  const limits = limitsOf(node, nowOf(node));
  if (node.shutting !== undefined) tighten(node, limits);
  else begin(node, new Shutting({ reason, limits, slices }, node.config));
}

/** A deadline that comes forward does so for everything under it. */
function tighten(node: ScopeNode, limits: Limits): void {
  node.shutting?.tighten(limits);
  for (const child of node.nodes.values()) {
    if (child.shutting !== undefined) tighten(child, limits);
  }
}

function begin(node: ScopeNode, shutting: Shutting): void {
  node.shutting = shutting;
  node.state = 'draining';
  tighten(node, shutting.limits);
  drive(steps(node, shutting), () => {
    finish(node, shutting);
  });
}

function* steps(node: ScopeNode, shutting: Shutting): Steps {
  yield* shutNodes(node, shutting);
  yield* shutting.until(() => node.inFlight === 0, 'drainBy');
  node.state = 'closing';
  shutting.tighten(limitsOf(node, nowOf(node)));
  node.abort(shutting.reason);
  yield* closeLeaves(node, shutting);
  // No limit: each child that is left has its own, which is no later than this node's.
  yield* shutting.until(() => node.nodes.size === 0);
}

/** Every child, each within its own limits and never beyond its parent's. */
function* shutNodes(node: ScopeNode, shutting: Shutting): Steps {
  for (const child of taken(inOrder(node, node.nodes))) {
    while (shutting.slices.isFull()) yield shutting.slices.pause;
    if (child.shutting === undefined) beginWithin(child, shutting);
    if (node.config.order === 'lifo' && child.state !== 'closed') {
      yield* shutting.until(() => child.state === 'closed', 'hasteBy');
    }
  }
  yield* shutting.until(() => node.nodes.size === 0, 'hasteBy');
}

function beginWithin(child: ScopeNode, parent: Shutting): void {
  const drainBy = Math.min(nowOf(child) + child.config.drainMs, parent.limits.drainBy);
  const { reason, slices } = parent;
  const shutting = new Shutting({ reason, limits: limitsOf(child, drainBy), slices }, child.config);
  shutting.tighten(parent.limits);
  begin(child, shutting);
}

/** Work first, since it may still use what the teardowns end; then the teardowns; then what has not settled is given up. */
function* closeLeaves(node: ScopeNode, shutting: Shutting): Steps {
  if (node.inFlight > 0) {
    for (const leaf of node.leaves.values()) {
      while (shutting.slices.isFull()) yield shutting.slices.pause;
      if (leaf.kind === 'work') leaf.close(shutting.reason);
    }
    yield* shutting.until(() => node.inFlight === 0, 'hasteBy');
  }
  for (const leaf of taken(inOrder(node, node.leaves))) {
    while (shutting.slices.isFull()) yield shutting.slices.pause;
    leaf.close(shutting.reason);
    if (node.config.order === 'lifo' && !leaf.isClosed) {
      yield* shutting.until(() => leaf.isClosed, 'hasteBy');
    }
  }
  yield* shutting.until(() => node.leaves.size === 0, 'closeBy');
  shutting.isAbandoning = true;
  for (const leaf of node.leaves.values()) {
    while (shutting.slices.isFull()) yield shutting.slices.pause;
    leaf.abandon();
  }
}

/** The last is the next. A copy: they leave while they are walked. */
function inOrder<T>(node: ScopeNode, members: ReadonlyMap<string, T>): T[] {
  const opened = [...members.values()];
  return node.config.order === 'lifo' ? opened : opened.reverse();
}

/** From the end, letting go of each: of 100,000 that have closed none should outlive the next collection. */
function* taken<T>(waiting: T[]): Generator<T, void, void> {
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) yield next;
}

function finish(node: ScopeNode, shutting: Shutting): void {
  node.state = 'closed';
  const { tally, slices, startedAt, reason } = shutting;
  tally.add('closed', node);
  if (node.parent === undefined) rootClosed(node);
  else node.parent.left(node, shutting);
  const ms = nowOf(node) - startedAt;
  shutting.finish(() => ({
    path: node.path,
    reason,
    ms,
    closed: tally.of('closed'),
    drained: tally.of('drained'),
    forced: tally.of('forced'),
    abandoned: tally.of('abandoned'),
    errors: node.failures.report(),
    longestSliceMs: slices.longestMs,
  }));
}
