import { type NatsConnection } from 'nats';
import { concatAll, defer, from, type Observable, of, throwError } from 'rxjs';
import { LinkError } from '../../../model/link-error';
import { asLinkError } from './as-link-error';
import { type Jet } from './jet';

/** What the work gives, asked of the connection as it is; errors are LinkErrors, and name what was asked. Cold. */
export function asked<TValue>(
  jet: Pick<Jet, 'connectionNow'>,
  subject: string,
  work: (connection: NatsConnection) => Promise<TValue>,
): Observable<TValue> {
  return defer(() => {
    const connection = jet.connectionNow();
    if (connection === null) {
      return throwError(() => new LinkError('LINK_DOWN', { subject, text: 'no connection' }));
    }
    const end = work(connection).then(
      (value) => of(value),
      (error: unknown) => throwError(() => asLinkError(error, subject)),
    );
    // bounded: a promise ends once.
    return from(end).pipe(concatAll());
  });
}
