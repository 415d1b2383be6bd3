import {
  AsyncSubject,
  isObservable,
  type Observable,
  type Observer,
  type Subscription,
} from 'rxjs';
import { apart } from '../resilience/apart';
import { type LeafOwner, Member } from './leaf';
import { ScopeClosedError } from './scope-closed-error';

/** What `run` starts: it should end soon after its signal is aborted. */
export type Work<T> = (signal: AbortSignal) => PromiseLike<T> | Observable<T>;

const isAbort = (error: unknown, signal: AbortSignal): boolean =>
  signal.aborted &&
  (error === signal.reason || (error instanceof Error && error.name === 'AbortError'));

/** Work in flight: counted from its start, awaited while its node drains, cut when its node closes. */
export class WorkLeaf<T> extends Member {
  readonly #result$ = new AsyncSubject<T>();
  #subscription: Subscription | undefined;
  #settling: PromiseLike<void> | undefined;

  constructor(owner: LeafOwner, name: string) {
    super(owner, name, 'work');
    this.begin();
  }

  get result$(): Observable<T> {
    return apart(this.#result$);
  }

  start(work: Work<T>, signal: AbortSignal): void {
    const failed = (error: unknown): void => {
      this.#failed(error, signal);
    };
    try {
      const started: unknown = work(signal);
      if (isObservable(started)) this.#subscribe(started as Observable<T>, failed);
      else this.#settling = (started as PromiseLike<T>).then(this.#succeeded, failed);
    } catch (error) {
      failed(error);
    }
  }

  override abandon(): void {
    this.#unsubscribe(this.#subscription);
    this.#subscription = undefined;
    this.settle();
    this.#result$.error(new ScopeClosedError(this.path, 'closing'));
  }

  /** The node closes: an Observable is unsubscribed; a promise has its signal, and time until the node gives up. */
  protected override tearDown(): PromiseLike<void> | undefined {
    if (this.#settling === undefined) this.abandon();
    return this.#settling;
  }

  #subscribe(source$: Observable<T>, failed: (error: unknown) => void): void {
    const subscription = source$.subscribe({
      next: (value) => {
        this.#result$.next(value);
      },
      error: failed,
      complete: () => {
        this.settle();
        this.#result$.complete();
      },
    });
    if (this.isClosed) this.#unsubscribe(subscription);
    else this.#subscription = subscription;
  }

  #unsubscribe(subscription: Subscription | undefined): void {
    try {
      subscription?.unsubscribe();
    } catch (error) {
      this.owner.failed({ path: this.path, error });
    }
  }

  readonly #succeeded = (value: T): void => {
    this.settle();
    this.#result$.next(value);
    this.#result$.complete();
  };

  /** Whoever subscribed hears of it; if nobody did, the node keeps it, and its policy answers unless the work was being cut. */
  #failed(error: unknown, signal: AbortSignal): void {
    if (this.isClosed) return;
    const isKept = !this.#result$.observed && !isAbort(error, signal);
    const isFailure = isKept && this.isOpen;
    if (isKept) this.fail(error);
    else this.settle();
    const result: Observer<T> = this.#result$;
    result.error(error);
    if (isFailure) this.owner.policy?.failed({ path: this.path, error });
  }
}
