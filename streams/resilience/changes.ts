import { type Observable, Subject } from 'rxjs';

/** Tells changes to all who listen, each of them in the order in which they happened: what a listener sets off is told after what it heard. */
export class Changes<TChange> {
  readonly changes$: Observable<TChange>;
  readonly #told$ = new Subject<TChange>();
  /** As many as the listeners of one change set off. */
  readonly #untold: TChange[] = [];
  #isTelling = false;

  constructor() {
    this.changes$ = this.#told$.asObservable();
  }

  tell(change: TChange): void {
    this.#untold.push(change);
    if (this.#isTelling) return;
    this.#isTelling = true;
    try {
      for (const each of this.#untold) this.#told$.next(each);
    } finally {
      this.#untold.length = 0;
      this.#isTelling = false;
    }
  }
}
