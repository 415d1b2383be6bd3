import { endWith, filter, ignoreElements, noop, type SubscriptionLike, takeUntil, tap } from 'rxjs';
import { BadConfigError } from '../bad-config-error';
import { type RetryConfig, retryWithBackoff } from '../resilience/retry-with-backoff';
import { type EventBus } from './event-bus';
import { type Typed } from './event-selection';
import { type HandlerConfig } from './handler-config';
import { type RemoteBus, type RemoteMessage } from './remote-bus';

/** `scope`, `buffer` and `concurrency` are those of sending, see `EventBus.on`. */
export interface BridgeConfig<TEvent extends Typed> extends HandlerConfig {
  /** The name of this bus among those that are joined, theirs alone; not empty. */
  readonly origin: string;
  /** When to subscribe to the remote again after it erred. */
  readonly reconnect: Pick<RetryConfig, 'baseMs' | 'capMs' | 'random' | 'scheduler'>;
  /** What is sent. @default all events */
  readonly isSent?: (event: TEvent) => boolean;
  /** Hears what the remote errs with, and why this bus has refused an event of the remote's. @default nobody does */
  readonly onError?: (error: unknown) => void;
}

/** Since the bridge was made. */
export interface BridgeCounts {
  /** Events that the remote took. */
  readonly sent: number;
  /** That it failed to take; also on the bus's `errors$`. */
  readonly failed: number;
  /** That found the buffer full. */
  readonly dropped: number;
  /** Events of other buses that this one has published. */
  readonly received: number;
  /** That it refused, being closed or full. */
  readonly refused: number;
  /** Its own messages that came back. */
  readonly echoes: number;
}

/** Ending it ends both directions. */
export interface BusBridge extends SubscriptionLike {
  /** How many went over, both ways, and how many did not. */
  counts(): BridgeCounts;
}

/**
 * Joins a bus to others by a remote: what is published here is sent, what comes from others is published here, and nothing goes back
 * where it came from.
 *
 * Use it to make the buses of several processes one; what carries the events is behind the port.
 *
 * - **Hot** it begins at once.
 * - **Completes** when the bus has closed. A remote that completes is no longer heard; sending goes on.
 * - **Errors** never: the remote is subscribed to again after it erred; what it fails to take is on the bus's `errors$`.
 * - **Unsubscribing** both directions end; what waits to be sent is cancelled.
 * - **Time** a timer of `retryWithBackoff` between two subscriptions. A slow remote delays nobody on the bus.
 * - **Memory** the buffer of sending, and one weak reference per event that came, by which it is known not to be sent back.
 * - **Order** of sending that of publishing, if `concurrency` is 1; of receiving the remote's.
 *
 * @throws BadConfigError when a field is out of its range. @throws ScopeClosedError unless the scope is open.
 * @example
 * const joined = bridge(bus, remote, { origin: 'node-a', reconnect: { random } });
 * bus.publish(event); // remote.publish({ origin: 'node-a', event })
 */
export function bridge<TEvent extends Typed, TKey extends string>(
  bus: EventBus<TEvent, TKey>,
  remote: RemoteBus<TEvent>,
  config: BridgeConfig<TEvent>,
): BusBridge {
  const { origin, reconnect, isSent = () => true, onError = noop, scope } = config;
  if (origin === '') throw new BadConfigError('origin', '""', 'at least one character');
  // Before anything is taken: it may be refused.
  const again = retryWithBackoff<RemoteMessage<TEvent>>({
    ...reconnect,
    maxAttempts: Infinity,
    counted: 'since-value',
  });
  const arrived = new WeakSet<TEvent>();
  let [kept, received, refused, echoes] = [0, 0, 0, 0];

  const sending = bus.on({}, config, (event) => {
    const message: RemoteMessage<TEvent> = { origin, event };
    if (!arrived.has(event) && isSent(event)) return remote.publish(message);
    kept += 1;
    return undefined;
  });
  const closed$ = bus.errors$.pipe(ignoreElements(), endWith(true));
  const foreign$ = remote.messages$.pipe(
    tap({ error: onError }),
    again,
    filter((message) => {
      if (message.origin === origin) echoes += 1;
      return message.origin !== origin;
    }),
    takeUntil(closed$),
  );
  const observer = { next: receive, error: onError };
  const receiving =
    scope === undefined
      ? foreign$.subscribe(observer)
      : endable(scope.subscribe('bridge', foreign$, observer));

  function receive({ event }: RemoteMessage<TEvent>): void {
    try {
      arrived.add(event);
      bus.publish(event);
      received += 1;
    } catch (error) {
      refused += 1;
      onError(error);
    }
  }

  return {
    get closed() {
      return sending.closed && receiving.closed;
    },
    unsubscribe: () => {
      sending.unsubscribe();
      receiving.unsubscribe();
    },
    counts: () => {
      const { completed, failed, dropped } = sending.counts();
      return { sent: completed - kept, failed, dropped, received, refused, echoes };
    },
  };
}

const endable = (leaf: { readonly isClosed: boolean; close: () => void }): SubscriptionLike => ({
  get closed() {
    return leaf.isClosed;
  },
  unsubscribe: () => {
    leaf.close();
  },
});
