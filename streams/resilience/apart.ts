import { EMPTY, Observable, type Subscription } from 'rxjs';

/**
 * Runs it; what it throws goes where rxjs sends what nobody hears (`config.onUnhandledError`), and not to who runs it.
 *
 * A subscriber's teardown that throws is thrown by its `complete()`: without this it keeps the completion from those behind it.
 *
 * @returns what is over already.
 */
export function runApart(work: () => void): Subscription {
  return EMPTY.subscribe({ error: work, complete: work });
}

/** The same, to each subscriber for itself: one whose teardown throws neither stops the source nor keeps anything from the others. */
export function apart<TValue>(source$: Observable<TValue>): Observable<TValue> {
  return new Observable((subscriber) =>
    // No Subscriber, but an observer: rxjs catches what that throws.
    source$.subscribe({
      next: (value) => {
        subscriber.next(value);
      },
      error: (error: unknown) => {
        subscriber.error(error);
      },
      complete: () => {
        subscriber.complete();
      },
    }),
  );
}
