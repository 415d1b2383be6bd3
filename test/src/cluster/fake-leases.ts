import {
  defer,
  distinctUntilChanged,
  EMPTY,
  filter,
  map,
  merge,
  NEVER,
  type Observable,
  of,
  type SchedulerLike,
  Subject,
  throwError,
  timer,
} from 'rxjs';
import { LinkError } from '../../../src/model/link-error';
import { type Lease, type Leases } from '../../../src/ports/leases';

/** Leases in memory, with an end. */
export class FakeLeases {
  /** Holders who reach nobody. */
  readonly cut = new Set<string>();
  /** Holders whose calls are answered so late, ms; Infinity = never. */
  readonly late = new Map<string, number>();
  /** What was asked for, and by whom. */
  readonly calls: string[] = [];
  readonly #scheduler: SchedulerLike;
  readonly #ttlMs: number;
  readonly #held = new Map<string, { readonly holder: string; readonly until: number }>();
  readonly #changed$ = new Subject<void>();

  constructor(scheduler: SchedulerLike, ttlMs: number) {
    this.#scheduler = scheduler;
    this.#ttlMs = ttlMs;
  }

  /** undefined = nobody has it. */
  holderOf(name: string): string | undefined {
    const held = this.#held.get(name);
    return held !== undefined && held.until > this.#scheduler.now() ? held.holder : undefined;
  }

  /** Somebody has it, whatever was before. */
  give(name: string, holder: string): void {
    this.#held.set(name, { holder, until: this.#scheduler.now() + this.#ttlMs });
    this.#changed$.next();
  }

  of(holder: string): Leases {
    const call = <T>(what: string, act: () => T): Observable<T> =>
      defer(() => {
        this.calls.push(`${what} ${holder}`);
        const lateMs = this.late.get(holder) ?? 0;
        if (lateMs === Infinity) return NEVER;
        if (lateMs > 0) return timer(lateMs, this.#scheduler).pipe(map(act));
        if (!this.cut.has(holder)) return of(act());
        return throwError(() => new LinkError('LINK_DOWN', { subject: 'leases', text: 'cut' }));
      });
    return {
      take: (name) => call('take', () => this.#take(name, holder)),
      renew: (name) => call('renew', () => this.#take(name, holder) !== null),
      release: (name) =>
        call('release', () => {
          if (this.holderOf(name) === holder) this.#held.delete(name);
          this.#changed$.next();
        }).pipe(filter((value) => value !== undefined)),
      holders$: this.#holders$(holder),
    };
  }

  #take(name: string, holder: string): Lease | null {
    if ((this.holderOf(name) ?? holder) !== holder) return null;
    const isNew = this.holderOf(name) === undefined;
    const since = this.#scheduler.now();
    this.#held.set(name, { holder, until: since + this.#ttlMs });
    if (isNew) this.#changed$.next();
    return { name, holder, since };
  }

  #holders$(node: string): Observable<ReadonlyMap<string, string>> {
    const swept$ = this.#ttlMs === Infinity ? EMPTY : timer(0, 250, this.#scheduler);
    return merge(of(null), this.#changed$, swept$).pipe(
      filter(() => !this.cut.has(node)),
      map(() => {
        const names = [...this.#held.keys()].filter((name) => this.holderOf(name) !== undefined);
        return new Map(names.map((name) => [name, this.holderOf(name) ?? '']));
      }),
      distinctUntilChanged((one, other) => String([...one]) === String([...other])),
    );
  }
}
