import { type Observable, of } from 'rxjs';
import { type AccountRefusal, type Granted } from '../model/account';

export const grant = <T>(value: T): Granted<T> => ({ kind: 'granted', value });

export const refuse = (refusal: AccountRefusal): Granted<never> => ({ kind: 'refused', refusal });

/** The refusal as an answer. */
export function refusing(refusal: AccountRefusal): Observable<Granted<never>> {
  return of(refuse(refusal));
}
