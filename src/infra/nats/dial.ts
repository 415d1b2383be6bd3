import { connect, type ConnectionOptions, type NatsConnection } from 'nats';
import { Observable } from 'rxjs';

/**
 * One connection, by one attempt for each server.
 *
 * - **Cold** dials at each subscription. **Completes** after its one value; **errors** when no server takes it.
 * - **Unsubscribing** closes a connection that comes later.
 */
export function dial(options: ConnectionOptions): Observable<NatsConnection> {
  return new Observable((subscriber) => {
    let isLeft = false;
    connect(options).then(
      (connection) => {
        if (isLeft) {
          connection.close().catch(() => undefined);
          return;
        }
        subscriber.next(connection);
        subscriber.complete();
      },
      (error: unknown) => {
        if (!isLeft) subscriber.error(error);
      },
    );
    return () => {
      isLeft = true;
    };
  });
}
