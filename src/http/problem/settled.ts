import { firstValueFrom, type Observable, throwIfEmpty } from 'rxjs';

/** The one value of an answer, where Express awaits a promise. */
export const settled = <T>(answer$: Observable<T>): Promise<T> =>
  firstValueFrom(answer$.pipe(throwIfEmpty()), { defaultValue: undefined as never });
