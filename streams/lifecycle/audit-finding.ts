import { type Orphan } from './orphan-probe';
import { type ScopeState } from './scope-node';

/** What every finding says of the thing it found. */
interface Found {
  /** null = it is in no tree. */
  readonly path: string | null;
  /** The line that made it; null = its tree keeps no `sites`. */
  readonly madeAt: string | null;
}

/** A node or a member is older than its node says that it, or its members, should ever be. */
export interface TooOld extends Found {
  readonly kind: 'too-old';
  readonly path: string;
  readonly ageMs: number;
  readonly maxAgeMs: number;
}

/** A node is open although its parent has closed, or should have by its deadline: nobody will close it. */
export interface ClosedParent extends Found {
  readonly kind: 'closed-parent';
  readonly path: string;
  readonly ageMs: number;
  readonly parentState: ScopeState;
}

/** A node held more at each of the last audits than at the one before. */
export interface Growing extends Found {
  readonly kind: 'growing';
  readonly path: string;
  readonly open: number;
  readonly grewBy: number;
  readonly audits: number;
}

/** A subscription that no node owns; or, by `promise`, one for which somebody has awaited a value too long. */
export interface Orphaned extends Found {
  readonly kind: 'orphan';
  readonly path: null;
  readonly madeAt: string;
  readonly by: Orphan['by'];
  readonly ageMs: number;
  readonly isCollected: boolean;
}

/** What an audit finds. */
export type AuditFinding = TooOld | ClosedParent | Growing | Orphaned;

/** One audit. */
export interface AuditReport {
  /** 100 of a kind at most. */
  readonly findings: readonly AuditFinding[];
  /** All that were found. */
  readonly count: number;
  /** How many nodes were looked at. */
  readonly nodes: number;
  /** The ten nodes that hold most, the biggest first. */
  readonly biggest: readonly { readonly path: string; readonly open: number }[];
  /** The longest time for which the audit held the event loop. */
  readonly longestSliceMs: number;
}
