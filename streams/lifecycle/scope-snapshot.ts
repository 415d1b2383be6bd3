import { siteOf } from './birth';
import { type ScopeNode, type ScopeState } from './scope-node';
import { type SupervisionState } from './supervision-state';

/** How many of a node's leaves, or of the paths that block a shutdown, are named. */
const NAMED = 100;

/** A node at one moment, and those under it. */
export interface ScopeSnapshot {
  readonly path: string;
  readonly state: ScopeState;
  readonly ageMs: number;
  /** Children, leaves, subscriptions and work that it holds now. */
  readonly open: number;
  /** Since it was opened; `opened - closed = open`. */
  readonly opened: number;
  readonly closed: number;
  /** Values that its subscriptions have seen. */
  readonly values: number;
  /** null = none has been seen. */
  readonly lastValueAgeMs: number | null;
  /** Work, and teardowns that have not settled. */
  readonly inFlight: number;
  readonly errors: number;
  /** Of a node that `supervise` made. null = it is none. */
  readonly supervision: SupervisionState | null;
  /** 100 names at most, in the order in which they were opened. */
  readonly leaves: readonly string[];
  /** The lines that made the node, and each of `leaves`, when its tree keeps `sites`; otherwise missing. */
  readonly sites?: { readonly node: string | null; readonly leaves: readonly (string | null)[] };
  readonly children: readonly ScopeSnapshot[];
}

function sitesOf(node: ScopeNode): Pick<ScopeSnapshot, 'sites'> {
  if (!node.config.env.sites) return {};
  return {
    sites: { node: siteOf(node), leaves: [...node.leaves.values()].slice(0, NAMED).map(siteOf) },
  };
}

export function snapshotOf(node: ScopeNode): ScopeSnapshot {
  const now = node.config.env.scheduler.now();
  const open = node.nodes.size + node.leaves.size;
  const { path, state, opened, values, lastValueAt, inFlight } = node;
  return {
    path,
    state,
    ageMs: now - node.openedAt,
    open,
    opened,
    closed: opened - open,
    values,
    lastValueAgeMs: lastValueAt === undefined ? null : now - lastValueAt,
    inFlight,
    errors: node.failureCount,
    supervision: node.policy?.state ?? null,
    leaves: [...node.leaves.keys()].slice(0, NAMED),
    ...sitesOf(node),
    children: [...node.nodes.values()].map(snapshotOf),
  };
}

/** The paths of what has begun and not settled in a node that shuts, and under it. */
export function blockingOf(node: ScopeNode): readonly string[] {
  const paths: string[] = [];
  collectBlocking(node, paths);
  return paths;
}

function collectBlocking(node: ScopeNode, paths: string[]): void {
  if (node.shutting === undefined) return;
  for (const leaf of node.leaves.values()) {
    if (paths.length >= NAMED) return;
    if (leaf.isInFlight) paths.push(leaf.path);
  }
  for (const child of node.nodes.values()) {
    if (paths.length >= NAMED) return;
    collectBlocking(child, paths);
  }
}
