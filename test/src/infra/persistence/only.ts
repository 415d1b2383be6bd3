import { lastValueFrom, type Observable, toArray } from 'rxjs';

/** The one value of a stream; anything else is a fault. */
export async function only<T>(source$: Observable<T>): Promise<T> {
  const values = await lastValueFrom(source$.pipe(toArray()), { defaultValue: [] });
  if (values.length !== 1) throw new Error(`One value was due, ${values.length} came.`);
  return values[0] as T;
}
