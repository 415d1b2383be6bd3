import { defer, merge, type Observable, of, Subject, take } from 'rxjs';
import { type SentBatch } from '../model/sent-batch';
import { type World } from '../world/world';
import { type LinkChanges } from './link-book';

/** The world of one node of several: there while it leads. */
export class HeldWorld {
  readonly #ended$ = new Subject<void>();
  #now: World | null = null;
  #unsettled: SentBatch | null = null;

  /** null = another node has it, or none. */
  get now(): World | null {
    return this.#now;
  }

  /** Emits each time it is not this node's any more. Hot; never completes. */
  get ended$(): Observable<unknown> {
    return this.#ended$;
  }

  /** One value: one that ends has nothing to do any more, whatever waits in it. */
  readonly idle$: Observable<unknown> = defer(() =>
    this.#now === null ? of(null) : merge(this.#now.idle$, this.#ended$).pipe(take(1)),
  );

  /** What the last one had sent to be committed, and nobody here knows what became of it; null = nothing. */
  get unsettled(): SentBatch | null {
    return this.#unsettled;
  }

  /** From now on; null = it is another's, or nobody's. */
  is(world: World | null): void {
    this.#unsettled = world === null ? (this.#now?.loop.unsettled ?? null) : null;
    this.#now = world;
    if (world === null) this.#ended$.next();
  }

  /** Who has streams somewhere, as it changes. */
  linksChanged({ back, lost }: LinkChanges): void {
    for (const player of back) this.#now?.linkBack(player);
    for (const player of lost) this.#now?.linkLost(player);
  }

  /** It is known now. */
  settled(): void {
    this.#unsettled = null;
  }
}
