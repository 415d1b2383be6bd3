import { type ShippedCommit } from '../model/shipped-commit';

/** What is heard of a commit of another node. */
export type CommitNews =
  | { readonly kind: 'commit'; readonly commit: ShippedCommit }
  /** It was too big to travel. */
  | { readonly kind: 'mentioned'; readonly no: number };

/** What had been heard at one moment. */
export interface Heard {
  readonly commits: ReadonlyMap<number, ShippedCommit>;
  readonly newest: number;
}

/** Commits that wait for one before them, at most; more are read from the database. */
const MAX_WAITING = 1_000;

/**
 * Commits that were heard and cannot be applied yet, and the newest that is known of.
 *
 * - **Memory** at most 1,000 commits.
 */
export class HeardCommits {
  readonly #waiting = new Map<number, ShippedCommit>();
  #newest: number;
  /** The newest heard of since `begin`. */
  #since = 0;

  constructor(newest: number) {
    this.#newest = newest;
  }

  /** The newest that is known of. */
  get newest(): number {
    return this.#newest;
  }

  /** There is one of that number. */
  know(no: number): void {
    this.#newest = Math.max(this.#newest, no);
  }

  /** @param next the number of the one that need not wait. */
  hear(news: CommitNews, next: number): void {
    const no = news.kind === 'commit' ? news.commit.no : news.no;
    this.know(no);
    this.#since = Math.max(this.#since, no);
    if (news.kind !== 'commit') return;
    this.#waiting.set(no, news.commit);
    if (no === next || this.#waiting.size <= MAX_WAITING) return;
    this.forgetUpTo(next - 1);
    // The farthest is needed last, if it is true at all.
    if (this.#waiting.size > MAX_WAITING) this.#waiting.delete(Math.max(...this.#waiting.keys()));
  }

  /** It waits no more. */
  take(no: number): ShippedCommit | undefined {
    const commit = this.#waiting.get(no);
    this.#waiting.delete(no);
    return commit;
  }

  /** All up to this one are known. */
  forgetUpTo(last: number): void {
    for (const no of this.#waiting.keys()) if (no <= last) this.#waiting.delete(no);
  }

  /** The database is asked now. */
  begin(): Heard {
    this.#since = 0;
    return { commits: new Map(this.#waiting), newest: this.#newest };
  }

  /** A commit is in the database before anybody tells of it: what was heard before it was asked, and goes beyond what it has, is not true. */
  forgetUntrue({ commits }: Heard, newest: number): void {
    for (const [no, commit] of commits)
      if (no > newest && this.#waiting.get(no) === commit) this.#waiting.delete(no);
    this.#newest = Math.max(newest, this.#since);
  }
}
