import { BehaviorSubject, filter, type Observable, take } from 'rxjs';
import { type Leadership } from './leadership';

/** Whether this node may lead: as the lease says, until it learns that another has taken the zones. */
export class Tenure {
  readonly #holds$ = new BehaviorSubject<Leadership>('lost');
  #lease: Leadership = 'lost';
  #holds: Leadership = 'lost';

  get holds(): Leadership {
    return this.#holds;
  }

  /** The lease, whatever can be done with it. */
  get hasLease(): boolean {
    return this.#lease === 'held';
  }

  /** It has a lease that it may not lead with: that is to be given back first. */
  get isInVain(): boolean {
    return this.hasLease && this.holds === 'lost';
  }

  /** What becomes of the lease. */
  is(lease: Leadership): void {
    this.#lease = lease;
    this.#hold(lease);
  }

  /** Another has taken the zones. */
  fenced(): void {
    this.#hold('lost');
  }

  /** One value, as soon as it is so. */
  when(what: Leadership): Observable<unknown> {
    return this.#holds$.pipe(
      filter((one) => one === what),
      take(1),
    );
  }

  #hold(what: Leadership): void {
    this.#holds = what;
    this.#holds$.next(what);
  }
}
