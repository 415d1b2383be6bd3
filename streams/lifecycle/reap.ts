import { concat, defer, ignoreElements, merge, type Observable, of, tap } from 'rxjs';
import { isOutliving } from './outliving';
import { type OrphanProbe } from './orphan-probe';
import { type ScopeNode } from './scope-node';
import { shut } from './shut';
import { type Counted, type CountedErrors, type ShutdownReport } from './shutdown-report';
import { Failures, Tally } from './tally';
import { walk } from './walk';

/** What a reap has closed. */
export interface ReapReport {
  /** Nodes whose parent had closed, and all that was under them. */
  readonly closed: Counted;
  /** Work and teardowns of theirs that did not settle by their `closeMs`. */
  readonly abandoned: Counted;
  /** Orphans, by the line that made them. */
  readonly orphans: Counted;
  /** What teardowns threw; an orphan's under the line that made it. */
  readonly errors: CountedErrors;
}

const REASON = { code: 'parent', source: 'reap' } as const;

/** Closes what nobody else will; see `CompositeSubscription.reap`. */
export function reap(root: ScopeNode, probe: OrphanProbe | undefined): Observable<ReapReport> {
  return defer(() => {
    const nodes = new Tally();
    const orphans = new Tally();
    const failures = new Failures();
    const shutting: Observable<ShutdownReport>[] = [];
    const visitor = {
      node: (node: ScopeNode): void => {
        if (node.parent !== undefined && isOutliving(node, node.parent)) {
          shutting.push(shut(node, REASON, 0));
        }
      },
    };
    const shutAll$ = defer(() => {
      closeOrphans(probe, orphans, failures);
      return merge(...shutting);
    }).pipe(
      tap(({ closed, abandoned, errors }) => {
        nodes.addAll('closed', closed);
        nodes.addAll('abandoned', abandoned);
        failures.addAll(errors);
      }),
    );
    return concat(walk(root, visitor), shutAll$).pipe(ignoreElements(), (done$) =>
      concat(
        done$,
        defer(() =>
          of({
            closed: nodes.of('closed'),
            abandoned: nodes.of('abandoned'),
            orphans: orphans.of('closed'),
            errors: failures.report(),
          }),
        ),
      ),
    );
  });
}

/** A promise that is awaited, or a connection that is shared, may still be somebody's. */
function closeOrphans(probe: OrphanProbe | undefined, closed: Tally, failures: Failures): void {
  for (const { by, madeAt, isCollected, close } of probe?.orphans() ?? []) {
    if (by !== 'other' || isCollected) continue;
    closed.add('closed', { path: madeAt });
    try {
      close();
    } catch (error) {
      failures.add({ path: madeAt, error });
    }
  }
}
