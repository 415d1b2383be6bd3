import { type Observable } from 'rxjs';
import { within } from '../bad-config-error';
import { LONGEST_MS } from '../time/longest-ms';
import { type AuditConfig, auditsOf } from './audit';
import { type AuditReport } from './audit-finding';
import { type CloseReason, type Teardown } from './close-reason';
import { type Leaf, type RemovableLeaf } from './leaf';
import { heldSubscription, heldTeardown, heldWork } from './members';
import { type OrphanProbe } from './orphan-probe';
import { policyOf } from './policies';
import { reap, type ReapReport } from './reap';
import { rootMade } from './root-watch';
import { configOf, envOf, nameOf, type ScopeEnv, type ScopeOptions } from './scope-config';
import { ScopeNode, type ScopeState } from './scope-node';
import { blockingOf, type ScopeSnapshot, snapshotOf } from './scope-snapshot';
import { shut } from './shut';
import { type ShutdownReport } from './shutdown-report';
import { type ScopeObserver } from './subscription-leaf';
import { type Supervised, type SuperviseOptions } from './supervised';
import { supervising } from './supervisor';
import { type Work } from './work-leaf';

/**
 * A node in the tree of everything that was started: it owns child nodes, subscriptions, teardowns and work in flight,
 * and shuts them in order, within a deadline that bounds.
 *
 * Make one root for a program, a child for each part, and a leaf for each of thousands of like things; whatever you start,
 * start through one of them.
 *
 * - **Hot** `shutdown`, `close` and `run` act when they are called; what they return replays its one value.
 * - **Completes** a shutdown goes through `draining` (children shut, work finishes by itself), `closing` (the signal is
 *   aborted, work is cut, teardowns run) and `closed`. It settles by grace + `closeMs`, whatever its members do; what holds
 *   the thread delays it by that much, and is in the report.
 * - **Errors** never. Every teardown runs even if others throw; errors are collected in the report. What an observer's `next` or
 *   `complete` throws goes to rxjs (`config.onUnhandledError`) with `onError: 'isolate'`, and is a failure of the node with the
 *   others; what its `error` throws always goes to rxjs.
 * - **Time** deadlines and ages are the scheduler's.
 * - **Memory** members are held in Maps until they end; reports and snapshots name 100 of a kind.
 * - **Order** `lifo`: the last opened is shut before the one opened before it. Half of `closeMs` is for that order; then
 *   what is left is closed all at once, so that one that hangs leaves time for the others. Child nodes before leaves. After
 *   250 members or 5 ms the event loop has its turn.
 *
 * @example
 * const app = new CompositeSubscription('app', { yieldToLoop: (resume) => setImmediate(resume) });
 * const saving = app.child('saving', { drainMs: 3_000 });
 * saving.run('save', (signal) => store.save(state, signal));
 * app.shutdown({ code: 'shutdown', source: 'SIGTERM' }, { graceMs: 1_000 }).subscribe((report) => {
 *   // The save had 1 s, not 3: a child's deadline is never later than its parent's.
 *   if (report.abandoned.count > 0) throw new Error(report.abandoned.paths.join());
 * });
 */
export class CompositeSubscription<TCode extends string = string> {
  readonly #node: ScopeNode;

  /**
   * A root; children come from `child`.
   *
   * @throws BadConfigError when the name is empty or an option is out of its range.
   */
  constructor(name: string, env: ScopeEnv | ScopeNode, options?: ScopeOptions) {
    const isRoot = !(env instanceof ScopeNode);
    this.#node = isRoot ? new ScopeNode(nameOf(name), configOf(envOf(env), options)) : env;
    this.#node.policy = policyOf(this.#node);
    if (isRoot) rootMade(this, this.#node);
  }

  /** The names from the root to this node, joined by `/`. */
  get path(): string {
    return this.#node.path;
  }

  get state(): ScopeState {
    return this.#node.state;
  }

  /**
   * Aborted when the node begins to close, with the CloseReason as its reason. Made when it is first asked for. Once
   * `close-siblings` has closed its members, that one is aborted and who asks later gets another.
   */
  get signal(): AbortSignal {
    return this.#node.signal;
  }

  /**
   * A node under this one, that leaves it when it has closed. A name that is taken gets `#2`, `#3`.
   *
   * @throws ScopeClosedError unless this node is open.
   * @throws ScopeFullError beyond `maxChildren`.
   * @throws ScopeTooDeepError beyond 100 levels, the root counted.
   * @throws BadConfigError when the name is empty or an option is out of its range.
   */
  child(name: string, options?: ScopeOptions): CompositeSubscription<TCode> {
    this.#node.refuseUnlessOpen(name);
    this.#node.refuseWhenFull();
    this.#node.refuseTooDeep(name);
    return new CompositeSubscription(name, this.#node.open(name, options));
  }

  /**
   * A child whose work is started again when it fails; `start` is called at once, and for each run, with a new node. See
   * `Supervised`. Refused as `child` is; it and its run are two levels.
   *
   * @throws BadConfigError when the name is empty or an option is out of its range.
   */
  supervise(
    name: string,
    start: (run: CompositeSubscription<TCode>) => void,
    options: SuperviseOptions,
  ): Supervised<TCode> {
    this.#node.refuseUnlessOpen(name);
    this.#node.refuseWhenFull();
    this.#node.refuseTooDeep(name, 'run');
    const starting = (run: ScopeNode): void => {
      start(new CompositeSubscription(run.name, run));
    };
    return supervising(this.#node, name, { start: starting, options });
  }

  /**
   * The cheap kind of child, for thousands of likes: a name and a teardown, no maps of its own.
   *
   * A node that is closing or closed runs the teardown at once, its errors apart.
   *
   * @throws ScopeClosedError while this node drains.
   * @throws ScopeFullError beyond `maxChildren`.
   */
  leaf(name: string, teardown: Teardown<TCode>): RemovableLeaf<TCode> {
    if (!this.#node.isClosing) this.#node.refuseUnlessOpen(name);
    this.#node.refuseWhenFull();
    return heldTeardown(this.#node, name, { teardown, kind: 'child' });
  }

  /**
   * Something to run when this node closes: sync, or awaited within `closeMs`. Accepted while it drains; a node that is
   * closing or closed runs it at once, its errors apart.
   */
  add(name: string, teardown: Teardown<TCode>): RemovableLeaf<TCode> {
    return heldTeardown(this.#node, name, { teardown, kind: 'other' });
  }

  /**
   * Subscribes at once. Leaves this node when the source ends; is unsubscribed when the node closes, not while it drains.
   *
   * @throws ScopeClosedError unless this node is open.
   */
  subscribe<T>(name: string, source$: Observable<T>, observer: ScopeObserver<T>): Leaf<TCode> {
    return heldSubscription(this.#node, name, { source$, observer });
  }

  /**
   * Starts work at once, that is counted as in flight, awaited while the node drains and aborted when it closes.
   *
   * - **Hot** the result (of an Observable: its last value) is replayed to whoever subscribes later.
   * - **Errors** with what the work throws or rejects with; if nobody has subscribed by then it is kept among the node's
   *   errors instead of becoming an unhandled rejection. With ScopeClosedError when the work is cut or abandoned.
   * - **Unsubscribing** stops nothing: the work is the node's.
   *
   * @throws ScopeClosedError unless this node is open.
   */
  run<T>(name: string, work: Work<T>): Observable<T> {
    return heldWork(this.#node, name, work).result$;
  }

  /**
   * Shuts this node alone, without waiting for work in flight unless `graceMs` says so, and leaves its parent.
   *
   * `graceMs` is 0 to 2,147,483,647, by default 0; BadConfigError is thrown outside it.
   */
  close(
    reason: CloseReason<TCode>,
    { graceMs = 0 }: { readonly graceMs?: number } = {},
  ): Observable<ShutdownReport<TCode>> {
    return this.shutdown(reason, { graceMs });
  }

  /**
   * Shuts everything under this node, and it, when called. A second call joins the first: its reason stands, but an earlier
   * deadline counts.
   *
   * `graceMs` is how long draining may take, 0 to 2,147,483,647; BadConfigError is thrown outside it.
   */
  shutdown(
    reason: CloseReason<TCode>,
    { graceMs }: { readonly graceMs: number },
  ): Observable<ShutdownReport<TCode>> {
    within('graceMs', graceMs, { min: 0, max: LONGEST_MS });
    return shut(this.#node, reason, graceMs) as Observable<ShutdownReport<TCode>>;
  }

  /** The tree at this moment, by the scheduler's clock. */
  snapshot(): ScopeSnapshot {
    return snapshotOf(this.#node);
  }

  /**
   * Looks, every so often, for what nobody will close: orphans, nodes whose parent has closed, what is older than its node's
   * `maxAgeMs` and `memberMaxAgeMs` allow, and nodes that only grow.
   *
   * - **Cold** each subscriber audits for itself, and knows only what has grown since it subscribed. One report per audit.
   * - **Completes** never, and **errors** only with `also$`.
   * - **Unsubscribing** ends an audit under way at its next pause.
   * - **Time** the first audit after `everyMs`, on the tree's scheduler; one that is due while another is under way is left out.
   *   After 250 nodes or 5 ms the event loop has its turn.
   * - **Memory** a count for each node of `growthMinOpen` or more; 100 findings of a kind in a report.
   *
   * @throws BadConfigError when a field is outside its range.
   */
  audit$(config: AuditConfig): Observable<AuditReport> {
    return auditsOf(this.#node, config);
  }

  /**
   * Closes the orphans that the probe knows and, under this node, open nodes whose parent has closed; never anything else.
   *
   * - **Cold** one reap per subscriber. One report, and it completes.
   * - **Errors** never: what teardowns throw is in the report, and the rest is closed all the same.
   * - **Time** by `closeMs` of what it closes; in slices, as audits are. What somebody awaits (`by: 'promise'`) or shares it leaves.
   */
  reap({ probe }: { readonly probe?: OrphanProbe } = {}): Observable<ReapReport> {
    return reap(this.#node, probe);
  }

  /** While shutting down: the paths that are waited for now, 100 at most. Otherwise none. */
  blocking(): readonly string[] {
    return blockingOf(this.#node);
  }
}
