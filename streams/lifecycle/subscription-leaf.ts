import { type Observable, type Observer, type Subscription } from 'rxjs';
import { runApart } from '../resilience/apart';
import { type LeafOwner, Member } from './leaf';

/** What hears a subscribed source; an error handler is compulsory. */
export interface ScopeObserver<T> {
  /** What becomes of each value. */
  readonly next?: (value: T) => void;
  /** Compulsory: an error that nobody takes ends up with rxjs. So does what this throws, whatever the node's `onError`. */
  readonly error: (error: unknown) => void;
  /** What becomes of the end. */
  readonly complete?: () => void;
}

/** A subscription that leaves its node when its source ends. It is its own observer, so it costs no closures. */
export class SubscriptionLeaf<T> extends Member implements Observer<T> {
  readonly #observer: ScopeObserver<T>;
  #subscription: Subscription | undefined;

  constructor(owner: LeafOwner, name: string, observer: ScopeObserver<T>) {
    super(owner, name, 'other');
    this.#observer = observer;
  }

  follow(source$: Observable<T>): void {
    try {
      const subscription = source$.subscribe(this);
      // The source may have ended, or its values have closed this leaf, before subscribe returned.
      if (this.isClosed) subscription.unsubscribe();
      else this.#subscription = subscription;
    } catch (error) {
      if (this.isClosed) this.owner.failed({ path: this.path, error });
      else
        runApart(() => {
          this.error(error);
        });
    }
  }

  next(value: T): void {
    if (this.isClosed) return;
    this.owner.saw();
    try {
      this.#observer.next?.(value);
    } catch (error) {
      this.#threw(error);
    }
  }

  error(error: unknown): void {
    if (this.isClosed) return;
    this.#subscription = undefined;
    try {
      this.#observer.error(error);
    } finally {
      this.settle();
      this.#failed(error);
    }
  }

  complete(): void {
    if (this.isClosed) return;
    this.#subscription = undefined;
    try {
      this.#observer.complete?.();
    } catch (error) {
      this.#threw(error);
    } finally {
      this.settle();
    }
  }

  protected override tearDown(): undefined {
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
  }

  /** Without a policy it goes where rxjs sends it, and the subscription lives on. */
  #threw(error: unknown): void {
    if (this.owner.policy === undefined) throw error;
    this.close({ code: 'error', source: this.path, error });
    this.#failed(error);
  }

  #failed(error: unknown): void {
    const { owner, path } = this;
    if (owner.policy === undefined) return;
    owner.failed({ path, error });
    owner.policy.failed({ path, error });
  }
}
