import { noteBirth } from './birth';
import { type CloseReason } from './close-reason';
import { type FailurePolicy } from './failure-policy';
import { type LeafOwner, type Member } from './leaf';
import { ScopeClosedError } from './scope-closed-error';
import { configOf, MAX_DEPTH, nameOf, type ScopeConfig, type ScopeOptions } from './scope-config';
import { ScopeFullError } from './scope-full-error';
import { ScopeTooDeepError } from './scope-too-deep-error';
import { type ScopeFailure } from './shutdown-report';
import { type Shutting } from './shutting';
import { type Fate, Failures } from './tally';

/** `draining` waits for work in flight, `closing` runs teardowns. */
export type ScopeState = 'open' | 'draining' | 'closing' | 'closed';

const NO_NODES: ReadonlyMap<string, ScopeNode> = new Map();
const NO_LEAVES: ReadonlyMap<string, Member> = new Map();

/** What a node of the tree holds and counts. How it shuts is in `shut.ts`, how it is used in `composite-subscription.ts`. */
export class ScopeNode implements LeafOwner {
  readonly name: string;
  readonly config: ScopeConfig;
  readonly parent: ScopeNode | undefined;
  /** 1 = a root. */
  readonly depth: number;
  readonly openedAt: number;
  state: ScopeState = 'open';
  shutting: Shutting | undefined;
  policy: FailurePolicy | undefined;
  /** How many others were opened under the same name since. */
  twins = 1;
  opened = 0;
  values = 0;
  lastValueAt: number | undefined;
  inFlight = 0;
  #children = 0;
  #nodes: Map<string, ScopeNode> | undefined;
  #leaves: Map<string, Member> | undefined;
  #failures: Failures | undefined;
  #abort: AbortController | undefined;

  constructor(name: string, config: ScopeConfig, parent?: ScopeNode) {
    this.name = name;
    this.config = config;
    this.parent = parent;
    this.depth = parent === undefined ? 1 : parent.depth + 1;
    const { scheduler, sites } = config.env;
    this.openedAt = scheduler.now();
    if (sites) noteBirth(this, this.openedAt, sites);
  }

  get path(): string {
    return this.parent === undefined ? this.name : `${this.parent.path}/${this.name}`;
  }

  get nodes(): ReadonlyMap<string, ScopeNode> {
    return this.#nodes ?? NO_NODES;
  }

  get leaves(): ReadonlyMap<string, Member> {
    return this.#leaves ?? NO_LEAVES;
  }

  get failures(): Failures {
    return (this.#failures ??= new Failures());
  }

  get failureCount(): number {
    return this.#failures?.count ?? 0;
  }

  get signal(): AbortSignal {
    if (this.#abort === undefined) {
      this.#abort = new AbortController();
      if (this.isClosing) this.#abort.abort(this.shutting?.reason);
    }
    return this.#abort.signal;
  }

  /** Closing, or closed: what is added now is run at once. */
  get isClosing(): boolean {
    return this.state === 'closing' || this.state === 'closed';
  }

  /** @throws ScopeClosedError unless the node is open. */
  refuseUnlessOpen(name: string): void {
    if (this.state !== 'open') throw new ScopeClosedError(`${this.path}/${name}`, this.state);
  }

  /** @throws ScopeFullError when it has as many children as it may. */
  refuseWhenFull(): void {
    const { maxChildren } = this.config;
    if (this.#children >= maxChildren) throw new ScopeFullError(this.path, maxChildren);
  }

  /** @param below the names of what would come under it. @throws ScopeTooDeepError when that is deeper than a tree may be. */
  refuseTooDeep(...below: readonly string[]): void {
    if (this.depth + below.length <= MAX_DEPTH) return;
    throw new ScopeTooDeepError([this.path, ...below].join('/'), MAX_DEPTH);
  }

  open(name: string, options?: ScopeOptions): ScopeNode {
    const config = configOf(this.config.env, options);
    const child = new ScopeNode(this.freeName(name), config, this);
    (this.#nodes ??= new Map()).set(child.name, child);
    this.#children += 1;
    this.opened += 1;
    return child;
  }

  /** A leaf of a closed node is held by nobody. */
  hold<TMember extends Member>(member: TMember): TMember {
    this.opened += 1;
    const { env, memberMaxAgeMs } = this.config;
    if (env.sites || memberMaxAgeMs < Infinity) noteBirth(member, env.scheduler.now(), env.sites);
    if (this.state === 'closed') return member;
    (this.#leaves ??= new Map()).set(member.name, member);
    if (member.kind === 'child') this.#children += 1;
    return member;
  }

  /** The name itself, or with `#2`, `#3` if it is taken. */
  freeName(wanted: string): string {
    const holder = this.#holder(nameOf(wanted));
    if (holder === undefined) return wanted;
    let name: string;
    do {
      holder.twins += 1;
      name = `${wanted}#${holder.twins}`;
    } while (this.#holder(name) !== undefined);
    return name;
  }

  /** It begins to close. */
  abort(reason: CloseReason): void {
    this.#abort?.abort(reason);
    this.policy?.closing?.(reason);
  }

  /** Aborts for those who have its signal now; who asks later gets another. */
  cut(reason: CloseReason): void {
    const abort = this.#abort;
    this.#abort = undefined;
    abort?.abort(reason);
  }

  began(): void {
    this.inFlight += 1;
  }

  saw(): void {
    this.values += 1;
    this.lastValueAt = this.config.env.scheduler.now();
  }

  settled(member: Member): void {
    if (member.isInFlight) this.inFlight -= 1;
    if (this.#leaves?.delete(member.name) !== true) return;
    if (member.kind === 'child') this.#children -= 1;
    if (this.shutting === undefined) return;
    this.shutting.tally.add(this.#fateOf(member, this.shutting), member);
    this.shutting.wake();
  }

  /** Of a closed node: its report is out, so the nearest one that is not closed keeps it. */
  failed(failure: ScopeFailure): void {
    if (this.state === 'closed' && this.parent !== undefined) this.parent.failed(failure);
    else this.failures.add(failure);
  }

  /** A child has closed: it leaves, and what became of it is told in its parent's report too. */
  left(child: ScopeNode, how: Shutting): void {
    this.#nodes?.delete(child.name);
    this.#children -= 1;
    if (child.failureCount > 0) this.failures.merge(child.failures);
    if (this.shutting === undefined) {
      this.policy?.left?.(how.reason);
      return;
    }
    this.shutting.tally.merge(how.tally);
    this.shutting.slices.sawSlice(how.slices.longestMs);
    this.shutting.wake();
  }

  #holder(name: string): { twins: number } | undefined {
    return this.#nodes?.get(name) ?? this.#leaves?.get(name);
  }

  #fateOf(member: Member, shutting: Shutting): Fate {
    if (shutting.isAbandoning) return 'abandoned';
    if (member.kind !== 'work') return 'closed';
    return this.state === 'draining' ? 'drained' : 'forced';
  }
}
