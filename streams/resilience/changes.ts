import { type Observable, Subject } from 'rxjs';
import { apart } from './apart';

/** Tells changes to all who listen, each of them in the order in which they happened: what a listener sets off is told after what it heard. */
export class Changes<TChange> {
  readonly changes$: Observable<TChange>;
  readonly #told$ = new Subject<TChange>();
  /** As many as the listeners of one change set off. */
  readonly #untold: TChange[] = [];
  #isTelling = false;
  #isOver = false;

  constructor() {
    this.changes$ = apart(this.#told$);
  }

  tell(change: TChange): void {
    this.#untold.push(change);
    if (this.#isTelling) return;
    this.#isTelling = true;
    for (const each of this.#untold) this.#told$.next(each);
    this.#untold.length = 0;
    this.#isTelling = false;
    if (this.#isOver) this.#told$.complete();
  }

  /** There are no more; what is being told comes first. */
  end(): void {
    this.#isOver = true;
    if (!this.#isTelling) this.#told$.complete();
  }
}
