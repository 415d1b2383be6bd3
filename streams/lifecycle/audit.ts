import { defer, EMPTY, exhaustMap, map, merge, type Observable, timer } from 'rxjs';
import { within } from '../bad-config-error';
import { LONGEST_MS } from '../time/longest-ms';
import { type AuditReport } from './audit-finding';
import { Findings } from './findings';
import { Growth } from './growth';
import { type Orphan, type OrphanProbe } from './orphan-probe';
import { type ScopeNode } from './scope-node';
import { walk } from './walk';

/** How often a tree is looked over, and what counts as a finding. */
export interface AuditConfig {
  /** From one audit to the next, ms, 1 to 2,147,483,647. */
  readonly everyMs: number;
  /** An audit at each value of this besides, such as memory pressure. @default none */
  readonly also$?: Observable<unknown>;
  /** Knows the orphans. @default none are looked for */
  readonly probe?: OrphanProbe;
  /** At so many audits in a row a node has to hold more than before to be called growing, 1 to 1,000. @default 5 */
  readonly growthAudits?: number;
  /** A node that holds fewer is not called growing, from 1. @default 10 */
  readonly growthMinOpen?: number;
  /** Somebody may await a value for so long, ms. @default 60000 */
  readonly promiseMaxAgeMs?: number;
}

/** Audits of a node and all under it; see `CompositeSubscription.audit$`. */
export function auditsOf(root: ScopeNode, config: AuditConfig): Observable<AuditReport> {
  const { everyMs, also$ = EMPTY, probe, growthAudits = 5, growthMinOpen = 10 } = config;
  const { promiseMaxAgeMs = 60_000 } = config;
  within('everyMs', everyMs, { min: 1, max: LONGEST_MS });
  within('growthAudits', growthAudits, { min: 1, max: 1_000 });
  within('growthMinOpen', growthMinOpen, { min: 1, max: Number.MAX_SAFE_INTEGER });
  within('promiseMaxAgeMs', promiseMaxAgeMs, { min: 0, max: LONGEST_MS });
  const isFound = ({ by, ageMs }: Orphan): boolean => by === 'other' || ageMs > promiseMaxAgeMs;
  return defer(() => {
    const growth = new Growth({ audits: growthAudits, minOpen: growthMinOpen });
    const audit = (): Observable<AuditReport> => {
      const findings = new Findings(growth);
      return walk(root, findings).pipe(
        map((longestSliceMs) => {
          for (const orphan of probe?.orphans() ?? []) {
            if (isFound(orphan)) findings.orphan(orphan);
          }
          return findings.report(longestSliceMs);
        }),
      );
    };
    return merge(timer(everyMs, everyMs, root.config.env.scheduler), also$).pipe(exhaustMap(audit));
  });
}
