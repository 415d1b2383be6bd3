import { noop, Observable, type Subscriber } from 'rxjs';
import { type CompositeSubscription } from '../lifecycle/composite-subscription';
import { type Handler } from './handler';
import { type Listener } from './topic';
import { type EventTally } from './type-counts';

/** A handler whose scope sees what it takes, for its own count of values. */
class ScopedHandler<TEvent extends { readonly type: string }> implements Listener<TEvent> {
  readonly since: number;
  seat = -1;
  readonly #handler: Handler<TEvent>;
  readonly #subscriber: Subscriber<TEvent>;

  constructor(handler: Handler<TEvent>, subscriber: Subscriber<TEvent>) {
    this.since = handler.since;
    this.#handler = handler;
    this.#subscriber = subscriber;
  }

  take(event: TEvent, tally: EventTally): void {
    this.#subscriber.next(event);
    this.#handler.take(event, tally);
  }

  complete(): void {
    this.#handler.complete();
  }
}

/**
 * Adds the handler as a member of the scope: it ends when the scope closes, and leaves the scope when it ends.
 *
 * @throws ScopeClosedError unless the scope is open.
 */
export function joinScope<TEvent extends { readonly type: string }>(
  scope: CompositeSubscription,
  joining: {
    readonly name: string;
    readonly handler: Handler<TEvent>;
    readonly add: (listener: Listener<TEvent>) => void;
  },
): void {
  const { name, handler, add } = joining;
  const taken$ = new Observable<TEvent>((subscriber) => {
    add(new ScopedHandler(handler, subscriber));
    handler.onEnd(() => {
      subscriber.complete();
    });
    return () => {
      handler.unsubscribe();
    };
  });
  // It never errs: what a handler fails with is told on `errors$`.
  scope.subscribe(name, taken$, { error: noop });
}
