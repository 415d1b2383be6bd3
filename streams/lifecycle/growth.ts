import { type Growing } from './audit-finding';
import { siteOf } from './birth';
import { type ScopeNode } from './scope-node';

interface Streak {
  readonly open: number;
  readonly from: number;
  readonly audits: number;
}

/** Remembers, per node of some size, at how many audits in a row it held more than at the one before. */
export class Growth {
  readonly #audits: number;
  readonly #minOpen: number;
  readonly #streaks = new WeakMap<ScopeNode, Streak>();

  constructor({ audits, minOpen }: { readonly audits: number; readonly minOpen: number }) {
    this.#audits = audits;
    this.#minOpen = minOpen;
  }

  /** What is told begins anew: it is told again after as many audits more. */
  look(node: ScopeNode, open: number): Growing | null {
    const last = this.#streaks.get(node);
    if (open < this.#minOpen) {
      if (last !== undefined) this.#streaks.delete(node);
      return null;
    }
    const streak =
      last !== undefined && open > last.open
        ? { open, from: last.from, audits: last.audits + 1 }
        : { open, from: open, audits: 0 };
    const { from, audits } = streak;
    const isTold = audits >= this.#audits;
    this.#streaks.set(node, isTold ? { open, from: open, audits: 0 } : streak);
    if (!isTold) return null;
    return {
      kind: 'growing',
      path: node.path,
      madeAt: siteOf(node),
      open,
      grewBy: open - from,
      audits,
    };
  }
}
