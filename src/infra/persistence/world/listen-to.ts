import { concatAll, from, type Observable, of, throwError } from 'rxjs';

/** A promise's end as a stream. Once unsubscribed, a failure concerns nobody: `from` alone would report it as unheard. */
export function listenTo<TValue>(promise: Promise<TValue>): Observable<TValue> {
  const end = promise.then(
    (value) => of(value),
    (error: unknown) =>
      throwError(() => (error instanceof Error ? error : new Error(String(error)))),
  );
  // bounded: a promise ends once.
  return from(end).pipe(concatAll());
}
