import { type WatchedRoot } from '../lifecycle/root-watch';

interface Made {
  readonly path: string;
  readonly madeAt: string;
  /** Held weakly, so that what a test forgets can be collected, and be told of. */
  readonly root: WeakRef<WatchedRoot>;
}

const lost = ({ path, madeAt }: Pick<Made, 'path' | 'madeAt'>): string =>
  `CompositeSubscription "${path}" was garbage-collected while it was open, made at ${madeAt}`;

/** By node: roots that are open, whichever test made them. */
const madeBy = new WeakMap<object, Made>();
/** Collected, and not yet told of: by whichever watch ends next. */
const collected = new Set<string>();
const registry = new FinalizationRegistry<string>((line) => collected.add(line));

/** The roots of CompositeSubscription that were made in one watch and have not closed. */
export class OpenRoots {
  readonly #open = new Set<Made>();

  made(root: WatchedRoot, node: object, madeAt: string): void {
    const made = { path: root.path, madeAt, root: new WeakRef(root) };
    this.#open.add(made);
    madeBy.set(node, made);
    registry.register(root, lost(made), made);
  }

  closed(node: object): void {
    const made = madeBy.get(node);
    if (made === undefined) return;
    this.#open.delete(made);
    registry.unregister(made);
  }

  /** One line for each. */
  findings(): readonly string[] {
    const lines = [...this.#open].map((made) => {
      registry.unregister(made);
      const root = made.root.deref();
      if (root === undefined) return lost(made);
      return `CompositeSubscription "${made.path}" is ${root.state}, made at ${made.madeAt}`;
    });
    const all = new Set([...lines, ...collected]);
    collected.clear();
    return [...all];
  }
}
