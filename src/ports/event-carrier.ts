import { type Observable } from 'rxjs';
import type { LoggedEvent } from '../model/event';

/** Carries committed events outwards, at least once (JetStream MYTHOS_EVENTS, subject events.<zone>, Nats-Msg-Id = epoch.offset). */
export interface EventCarrier {
  /**
   * In order, several in flight; completes, without a value, when all are acknowledged. Cold. Errors LinkError: some may have gone; send
   * again. One call at a time, or there is no order between them.
   */
  carry(epoch: string, events: readonly LoggedEvent[]): Observable<void>;
}
