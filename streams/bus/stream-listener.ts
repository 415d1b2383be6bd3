import { type Subscriber } from 'rxjs';
import { runApart } from '../resilience/apart';
import { type Listener } from './topic';
import { type EventTally } from './type-counts';

/** A subscriber of `events$`. */
export class StreamListener<TEvent> implements Listener<TEvent> {
  readonly since: number;
  seat = -1;
  readonly #subscriber: Subscriber<TEvent>;

  constructor(since: number, subscriber: Subscriber<TEvent>) {
    this.since = since;
    this.#subscriber = subscriber;
  }

  take(event: TEvent, tally: EventTally): void {
    tally.completed += 1;
    this.#subscriber.next(event);
  }

  complete(): void {
    runApart(() => {
      this.#subscriber.complete();
    });
  }
}
