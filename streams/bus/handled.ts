import { isObservable, type Subscription } from 'rxjs';
import { type EventTally } from './type-counts';

/** What hears how one event's handling ended. It may hear of one that was cancelled. */
export interface HandledObserver<TEvent> {
  readonly completed: (handled: Handled<TEvent>) => void;
  readonly failed: (handled: Handled<TEvent>, error: unknown) => void;
}

/** One event with one handler, from its start until it is over. */
export class Handled<TEvent> {
  readonly event: TEvent;
  /** Where its outcome is counted. */
  readonly tally: EventTally;
  #work: Subscription | undefined;
  #isCancelled = false;

  constructor(event: TEvent, tally: EventTally) {
    this.event = event;
    this.tally = tally;
  }

  /**
   * @param work an Observable or a promise, see isWork.
   * @throws what it throws in being subscribed to, when it has completed too.
   */
  follow(work: unknown, observer: HandledObserver<TEvent>): void {
    const completed = (): void => {
      observer.completed(this);
    };
    const failed = (error: unknown): void => {
      observer.failed(this, error);
    };
    if (isObservable(work)) {
      const subscription = work.subscribe({ error: failed, complete: completed });
      // The work may have ended its own subscription in being subscribed to.
      if (this.#isCancelled) subscription.unsubscribe();
      else this.#work = subscription;
      return;
    }
    (work as PromiseLike<unknown>).then(completed, failed);
  }

  /** An Observable is unsubscribed; a promise has the signal. @throws what its teardowns throw. */
  cancel(): void {
    this.#isCancelled = true;
    this.#work?.unsubscribe();
  }
}

/** Whether a handler is not done when it returns this: an Observable or a promise. */
export function isWork(result: unknown): boolean {
  if (typeof result !== 'object' || result === null) return false;
  return isObservable(result) || ('then' in result && typeof result.then === 'function');
}
