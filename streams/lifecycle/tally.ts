import { type Counted, type CountedErrors, type ScopeFailure } from './shutdown-report';

/** A report names at most so many: enough to see what they have in common. */
const NAMED = 100;
const NONE: Counted = { count: 0, paths: [] };

interface Count {
  count: number;
  readonly paths: string[];
}

/** What became of a member. */
export type Fate = 'closed' | 'drained' | 'forced' | 'abandoned';

/** Counts the members of a node by their fate; paths are made only while there is room for them. */
export class Tally {
  readonly #counts: Partial<Record<Fate, Count>> = {};

  add(fate: Fate, member: { readonly path: string }): void {
    const counted = (this.#counts[fate] ??= { count: 0, paths: [] });
    counted.count += 1;
    if (counted.paths.length < NAMED) counted.paths.push(member.path);
  }

  merge(other: Tally): void {
    for (const fate of Object.keys(other.#counts) as Fate[]) this.addAll(fate, other.of(fate));
  }

  addAll(fate: Fate, { count, paths }: Counted): void {
    const counted = (this.#counts[fate] ??= { count: 0, paths: [] });
    counted.count += count;
    if (counted.paths.length < NAMED) {
      counted.paths.push(...paths.slice(0, NAMED - counted.paths.length));
    }
  }

  of(fate: Fate): Counted {
    return this.#counts[fate] ?? NONE;
  }
}

/** The errors of a node and of what has closed under it. */
export class Failures {
  #count = 0;
  readonly #failures: ScopeFailure[] = [];

  get count(): number {
    return this.#count;
  }

  add(failure: ScopeFailure): void {
    this.#count += 1;
    if (this.#failures.length < NAMED) this.#failures.push(failure);
  }

  merge(other: Failures): void {
    this.addAll(other.report());
  }

  addAll({ count, errors }: CountedErrors): void {
    for (const failure of errors) this.add(failure);
    this.#count += count - errors.length;
  }

  report(): CountedErrors {
    return {
      count: this.#count,
      paths: this.#failures.map(({ path }) => path),
      errors: [...this.#failures],
    };
  }
}
