import { defer, type Observable, startWith, Subject } from 'rxjs';

/** A value that changes, and who hears of it. */
export class Present<TValue> {
  readonly #changes$ = new Subject<TValue>();
  #value: TValue;

  constructor(value: TValue) {
    this.#value = value;
  }

  get value(): TValue {
    return this.#value;
  }

  /** The present one first; only the completion when it is closed. */
  get value$(): Observable<TValue> {
    return defer(() => this.#changes$.pipe(startWith(this.#value)));
  }

  /** From the next one on. */
  get changes$(): Observable<TValue> {
    return this.#changes$.asObservable();
  }

  set(value: TValue): void {
    this.#value = value;
    this.#changes$.next(value);
  }

  close(): void {
    this.#changes$.complete();
  }
}
