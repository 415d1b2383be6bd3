import { type Kind } from './member-kinds';

/** A tree to be shut: numbers in ms, moments counted from the shutdown. */
export interface Tree {
  readonly order: 'lifo' | 'parallel';
  readonly drainMs: number;
  readonly closeMs: number;
  readonly members: readonly { readonly kind: Kind; readonly ms: number }[];
  readonly children: readonly Tree[];
}

export type Fate = 'closed' | 'drained' | 'forced' | 'abandoned';

/** What must be in a report: each path once, errors by path, and the end. */
export interface Fates {
  readonly of: Map<string, Fate>;
  /** When something threw or rejected: it counts if the report was not out. */
  readonly errors: { readonly path: string; readonly at: number }[];
}

interface Limits {
  readonly drainBy: number;
  readonly hasteBy: number;
  readonly closeBy: number;
}

const limits = (drainBy: number, closeMs: number): Limits => ({
  drainBy,
  hasteBy: drainBy + closeMs / 2,
  closeBy: drainBy + closeMs,
});
const sooner = (a: Limits, b: Limits): Limits => ({
  drainBy: Math.min(a.drainBy, b.drainBy),
  hasteBy: Math.min(a.hasteBy, b.hasteBy),
  closeBy: Math.min(a.closeBy, b.closeBy),
});
const inOrder = <T>({ order }: Tree, members: readonly T[]): T[] =>
  order === 'lifo' ? [...members].reverse() : [...members];

/** A node's part of the arithmetic: from when it begins to shut to when it has closed. */
export class Oracle implements Fates {
  readonly of = new Map<string, Fate>();
  readonly errors: { path: string; at: number }[] = [];

  /** The moment at which the tree has closed. */
  shut(tree: Tree, graceMs: number): number {
    return this.#shut(tree, 'app', { from: 0, by: limits(graceMs, tree.closeMs) });
  }

  #shut(tree: Tree, path: string, { from, by }: { from: number; by: Limits }): number {
    const [childrenAt, lastChildAt] = this.#children(tree, path, { from, by });
    const work = members(tree, path).filter(({ isWork }) => isWork);
    const ends = work.map((one) => one.endsAt).filter((at) => at > childrenAt);
    // What has not finished by the limit is cut at it, or at once when it has passed.
    const closingAt = Math.max(childrenAt, Math.min(by.drainBy, Math.max(childrenAt, ...ends)));
    const last = sooner(by, limits(closingAt, tree.closeMs));
    let quietAt = closingAt;
    for (const one of work) quietAt = Math.max(quietAt, this.#work(one, { from, closingAt, last }));
    const leavesAt = this.#leaves(tree, path, {
      at: Math.min(quietAt, Math.max(closingAt, last.hasteBy)),
      last,
    });
    this.of.set(path, 'closed');
    return Math.max(lastChildAt, leavesAt, Math.min(quietAt, last.closeBy));
  }

  /** When the node turns from its children to the rest, and when the last of them has closed. */
  #children(
    tree: Tree,
    path: string,
    { from, by }: { from: number; by: Limits },
  ): [number, number] {
    let turn = from;
    let lastAt = from;
    let quietAt = from;
    for (const [index, child] of inOrder(tree, [...tree.children.entries()])) {
      const drainBy = Math.max(turn, Math.min(turn + child.drainMs, by.drainBy));
      const own = sooner(limits(drainBy, child.closeMs), by);
      const at = this.#shut(child, `${path}/child ${index}`, { from: turn, by: own });
      lastAt = Math.max(lastAt, at);
      if (tree.order === 'lifo') turn = Math.max(turn, Math.min(at, by.hasteBy));
      quietAt = Math.max(quietAt, at);
    }
    return [Math.max(turn, Math.min(quietAt, by.hasteBy)), lastAt];
  }

  /** When it has settled, which may be never. */
  #work(one: Member, when: { from: number; closingAt: number; last: Limits }): number {
    const { from, closingAt, last } = when;
    if (one.errs && one.endsAt <= last.closeBy)
      this.errors.push({ path: one.path, at: one.endsAt });
    // It left before its node began to shut.
    if (one.endsAt <= from) return from;
    if (one.endsAt <= closingAt) {
      this.of.set(one.path, 'drained');
      return one.endsAt;
    }
    const at = one.settlesAt(closingAt);
    if (one.throwsWhenCut) this.errors.push({ path: one.path, at });
    this.of.set(one.path, at <= last.closeBy ? 'forced' : 'abandoned');
    return at;
  }

  /** When the last has settled or was given up. */
  #leaves(tree: Tree, path: string, { at, last }: { at: number; last: Limits }): number {
    let turn = at;
    let lastAt = at;
    let isAll = false;
    for (const one of inOrder(
      tree,
      members(tree, path).filter(({ isWork }) => !isWork),
    )) {
      isAll ||= one.kind === 'closes its siblings';
      const settled = one.settlesAt(turn);
      if (one.errs) this.errors.push({ path: one.path, at: settled });
      this.of.set(one.path, settled <= last.closeBy ? 'closed' : 'abandoned');
      if (tree.order === 'lifo' && !isAll) turn = Math.max(turn, Math.min(settled, last.hasteBy));
      lastAt = Math.max(lastAt, Math.min(settled, last.closeBy));
    }
    return lastAt;
  }
}

interface Member {
  readonly path: string;
  readonly kind: Kind;
  readonly isWork: boolean;
  readonly errs: boolean;
  readonly throwsWhenCut: boolean;
  /** By itself. */
  readonly endsAt: number;
  /** When it is torn down or cut at that moment. */
  readonly settlesAt: (at: number) => number;
}

const AT_WORK: readonly Kind[] = [
  'finishes',
  'fails',
  'hears',
  'hears slowly',
  'ignores',
  'endless',
  'throws when cut',
];
const ERRING: readonly Kind[] = ['throws', 'rejects', 'throws when unsubscribed', 'fails'];

const members = (tree: Tree, path: string): Member[] =>
  tree.members.map(({ kind, ms }, index) => {
    const endsAt = kind === 'finishes' || kind === 'fails' ? ms : Infinity;
    return {
      path: `${path}/${index}`,
      kind,
      isWork: AT_WORK.includes(kind),
      errs: ERRING.includes(kind),
      throwsWhenCut: kind === 'throws when cut',
      endsAt,
      settlesAt: (at) => {
        if (endsAt !== Infinity) return endsAt;
        if (kind === 'hangs' || kind === 'ignores') return Infinity;
        return kind === 'settles' || kind === 'rejects' || kind === 'hears slowly' ? at + ms : at;
      },
    };
  });
