import { firstValueFrom, type Observable, throwIfEmpty } from 'rxjs';

/** The one value of a stream, where start and stop await a promise. Rejects with its error, or for want of a value. */
export const oneValue = <T>(source$: Observable<T>): Promise<T> =>
  firstValueFrom(source$.pipe(throwIfEmpty()), { defaultValue: undefined as never });
