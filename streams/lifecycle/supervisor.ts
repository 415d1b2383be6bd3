import { ignoreElements, type Observable, timer } from 'rxjs';
import { within } from '../bad-config-error';
import { backoff, checkedBackoff } from '../resilience/backoff';
import { Changes } from '../resilience/changes';
import { LONGEST_MS } from '../time/longest-ms';
import { type CloseReason } from './close-reason';
import { type FailurePolicy } from './failure-policy';
import { heldSubscription } from './members';
import { escalate } from './policies';
import { ScopeClosedError } from './scope-closed-error';
import { configOf, type ScopeOptions } from './scope-config';
import { type ScopeNode } from './scope-node';
import { shut } from './shut';
import { type ScopeFailure, type ShutdownReport } from './shutdown-report';
import { type RestartConfig, type Supervised, type SuperviseOptions } from './supervised';
import { type SupervisionEvent, type SupervisionState, supervisionStep } from './supervision-state';

/** What to start, and under which terms. */
interface Plan {
  readonly start: (run: ScopeNode) => void;
  readonly options: SuperviseOptions;
}

/** It holds one run or one backoff, and lives as long as its part: these bounds are meant for runs. */
const UNBOUNDED = { maxChildren: Infinity, maxAgeMs: Infinity, memberMaxAgeMs: Infinity } as const;

/** @throws BadConfigError when a limit is out of its range. */
export function supervising<TCode extends string>(
  parent: ScopeNode,
  name: string,
  plan: Plan,
): Supervisor<TCode> {
  const { max, perMs, backoff: waits } = plan.options.restart;
  within('max', max, { min: 0, max: 10_000 });
  within('perMs', perMs, { min: 1, max: LONGEST_MS });
  checkedBackoff(waits);
  configOf(parent.config.env, plan.options);
  const ofSupervisor = { ...plan.options, ...UNBOUNDED };
  const supervisor = new Supervisor<TCode>(parent.open(name, ofSupervisor), plan);
  supervisor.begin();
  return supervisor;
}

/** The policy of a node whose one child is the run; while it waits, its one leaf is the backoff. */
export class Supervisor<TCode extends string> implements FailurePolicy, Supervised<TCode> {
  readonly changes$: Observable<SupervisionState>;
  readonly #changes = new Changes<SupervisionState>();
  readonly #node: ScopeNode;
  readonly #start: Plan['start'];
  readonly #ofRuns: ScopeOptions;
  readonly #restart: RestartConfig;
  #state: SupervisionState;

  constructor(node: ScopeNode, { start, options }: Plan) {
    const { restart, ...ofRuns } = options;
    this.#node = node;
    this.#start = start;
    this.#ofRuns = { onError: 'escalate', ...ofRuns };
    this.#restart = restart;
    this.#state = { kind: 'running', since: this.#now(), restarts: 0, recent: [] };
    this.changes$ = this.#changes.changes$;
    node.policy = this;
  }

  get path(): string {
    return this.#node.path;
  }

  get state(): SupervisionState {
    return this.#state;
  }

  begin(): void {
    if (this.#node.state !== 'open') return;
    const run = this.#node.open('run', this.#ofRuns);
    try {
      this.#start(run);
    } catch (error) {
      const failure = { path: run.path, error };
      // It may have failed by then, or have been closed: that it is refused what it opens is no second failure.
      const isRefusal = run.state !== 'open' && error instanceof ScopeClosedError;
      if (!isRefusal) run.failed(failure);
      escalate(run, failure);
    }
  }

  failed(failure: ScopeFailure): void {
    if (this.#node.state !== 'open') return;
    this.#step({ type: 'failed', now: this.#now(), failure });
    if (this.#state.kind === 'escalated') escalate(this.#node, failure);
  }

  left(reason: CloseReason): void {
    if (this.#state.kind === 'closing') this.#wait(this.#state);
    else void shut(this.#node, reason, 0);
  }

  closing(reason: CloseReason): void {
    this.#step({ type: 'ended', reason });
    this.#changes.end();
  }

  close(
    reason: CloseReason<TCode>,
    { graceMs = 0 }: { readonly graceMs?: number } = {},
  ): Observable<ShutdownReport<TCode>> {
    within('graceMs', graceMs, { min: 0, max: LONGEST_MS });
    return shut(this.#node, reason, graceMs) as Observable<ShutdownReport<TCode>>;
  }

  #wait({ recent }: SupervisionState): void {
    let delayMs: number;
    try {
      [delayMs] = backoff({ failures: recent.length - 1 }, this.#restart.backoff);
    } catch (error) {
      this.#node.failed({ path: this.path, error });
      escalate(this.#node, { path: this.path, error });
      return;
    }
    this.#step({ type: 'closed', now: this.#now(), delayMs });
    // Whoever heard of that may have closed the node.
    if (this.#node.state !== 'open') return;
    const due$ = timer(delayMs, this.#node.config.env.scheduler).pipe(ignoreElements());
    heldSubscription(this.#node, 'backoff', {
      source$: due$,
      observer: {
        error: (error) => {
          escalate(this.#node, { path: this.path, error });
        },
        complete: this.#due,
      },
    });
  }

  readonly #due = (): void => {
    this.#step({ type: 'due', now: this.#now() });
    this.begin();
  };

  #step(event: SupervisionEvent): void {
    const before = this.#state;
    this.#state = supervisionStep(before, event, this.#restart);
    if (this.#state !== before) this.#changes.tell(this.#state);
  }

  #now(): number {
    return this.#node.config.env.scheduler.now();
  }
}
