import { type Observable } from 'rxjs';

/** An event on its way between buses, with the name of the bus where it was published. */
export interface RemoteMessage<TEvent> {
  readonly origin: string;
  readonly event: TEvent;
}

/** What carries events between buses in several processes. */
export interface RemoteBus<TEvent> {
  /** What all publish; it may give a bus its own messages back. It may err, and is subscribed to again then. */
  readonly messages$: Observable<RemoteMessage<TEvent>>;
  /** Sent when it returns, or when the Observable or promise that it returns is done. */
  readonly publish: (message: RemoteMessage<TEvent>) => unknown;
}
