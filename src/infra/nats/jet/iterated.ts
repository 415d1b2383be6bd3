import { type QueuedIterator } from 'nats';
import { Observable } from 'rxjs';

/** The values of an iterator of the client's. Cold: each subscription opens one; unsubscribing stops it. What it holds is bounded by its consumer. */
export function iterated<TValue>(open: () => Promise<QueuedIterator<TValue>>): Observable<TValue> {
  return new Observable((subscriber) => {
    let iterator: QueuedIterator<TValue> | null = null;
    const run = async (): Promise<void> => {
      iterator = await open();
      if (subscriber.closed) iterator.stop();
      else for await (const value of iterator) subscriber.next(value);
    };
    run().then(
      () => {
        subscriber.complete();
      },
      (error: unknown) => {
        if (!subscriber.closed) subscriber.error(error);
      },
    );
    return () => {
      iterator?.stop();
    };
  });
}
