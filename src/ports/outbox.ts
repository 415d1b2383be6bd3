import { type Observable } from 'rxjs';

/** How far the log has been carried outwards; kept with it. Cold. Errors with the database's own. */
export interface Outbox {
  /** The last offset that was carried; 0 = none. */
  readonly relayed: () => Observable<number>;
  /** Never goes back. */
  readonly relayedTo: (offset: number) => Observable<void>;
}
