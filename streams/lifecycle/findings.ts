import { type AuditFinding, type AuditReport } from './audit-finding';
import { birthOf, siteOf } from './birth';
import { type Growth } from './growth';
import { isOutliving } from './outliving';
import { type Member } from './leaf';
import { type Orphan } from './orphan-probe';
import { type ScopeNode } from './scope-node';

/** A report names so many of a kind. */
const NAMED = 100;
const BIGGEST = 10;

const openOf = (node: ScopeNode): number => node.nodes.size + node.leaves.size;

/** What one audit finds, as it goes. */
export class Findings {
  readonly #growth: Growth;
  readonly #findings: AuditFinding[] = [];
  readonly #counts = new Map<AuditFinding['kind'], number>();
  readonly #biggest: { node: ScopeNode; open: number }[] = [];
  #nodes = 0;

  constructor(growth: Growth) {
    this.#growth = growth;
  }

  readonly node = (node: ScopeNode): void => {
    this.#nodes += 1;
    const open = openOf(node);
    this.#weigh(node, open);
    const growing = this.#growth.look(node, open);
    if (growing !== null) this.#add(growing.kind, () => growing);
    const ageMs = node.config.env.scheduler.now() - node.openedAt;
    this.#age(node, ageMs, node.config.maxAgeMs);
    const { parent } = node;
    if (parent === undefined || !isOutliving(node, parent)) return;
    const { state } = parent;
    this.#add('closed-parent', () => ({
      kind: 'closed-parent',
      path: node.path,
      madeAt: siteOf(node),
      ageMs,
      parentState: state,
    }));
  };

  readonly leaf = (leaf: Member, node: ScopeNode): void => {
    const { env, memberMaxAgeMs } = node.config;
    this.#age(leaf, env.scheduler.now() - birthOf(leaf).at, memberMaxAgeMs);
  };

  orphan({ by, madeAt, ageMs, isCollected }: Orphan): void {
    this.#add('orphan', () => ({ kind: 'orphan', path: null, madeAt, by, ageMs, isCollected }));
  }

  report(longestSliceMs: number): AuditReport {
    return {
      findings: this.#findings,
      count: [...this.#counts.values()].reduce((sum, count) => sum + count, 0),
      nodes: this.#nodes,
      biggest: this.#biggest.map(({ node, open }) => ({ path: node.path, open })),
      longestSliceMs,
    };
  }

  #age(thing: { readonly path: string }, ageMs: number, maxAgeMs: number): void {
    if (ageMs <= maxAgeMs) return;
    this.#add('too-old', () => ({
      kind: 'too-old',
      path: thing.path,
      madeAt: siteOf(thing),
      ageMs,
      maxAgeMs,
    }));
  }

  #add(kind: AuditFinding['kind'], finding: () => AuditFinding): void {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    if (count <= NAMED) this.#findings.push(finding());
  }

  /** Keeps the ten that hold most, the biggest first. */
  #weigh(node: ScopeNode, open: number): void {
    const last = this.#biggest[BIGGEST - 1];
    if (open === 0 || (last !== undefined && open <= last.open)) return;
    const at = this.#biggest.findIndex((other) => open > other.open);
    this.#biggest.splice(at === -1 ? this.#biggest.length : at, 0, { node, open });
    if (this.#biggest.length > BIGGEST) this.#biggest.pop();
  }
}
