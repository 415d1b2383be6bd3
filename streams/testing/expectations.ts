import { Observable, type Subscription } from 'rxjs';
import { type RunHelpers, type TestScheduler } from 'rxjs/testing';
import { here, lineOf, type Place, standingAt } from './place';

type Helpers = Pick<RunHelpers, 'hot' | 'cold' | 'expectObservable' | 'expectSubscriptions'>;
type Subscribed = (subscriber: Subscription) => unknown;

/** What rxjs compares when the time has run; it keeps them to itself. */
interface FlushTest {
  readonly expected?: unknown;
}

/**
 * What one marble test expects: each expectation knows its line, a diagram that differs is an error there, and what an expectation
 * subscribed is ended with the test, as is what hangs on a diagram of the test.
 */
export class Expectations {
  readonly #places = new Map<FlushTest, Place>();
  readonly #open = new Map<Subscription, Place>();
  readonly #driven = new Set<Subscription>();
  readonly #scheduler: TestScheduler;

  constructor(scheduler: TestScheduler, helpers: Helpers) {
    this.#scheduler = scheduler;
    this.#watch(helpers);
    const compare = scheduler.assertDeepEqual;
    scheduler.assertDeepEqual = (actual: unknown, expected: unknown) => {
      try {
        return compare(actual, expected);
      } catch (error) {
        throw error instanceof Error ? this.#atItsLine(error, expected) : error;
      }
    };
  }

  /** The lines of those whose source has not ended. */
  get open(): readonly string[] {
    return [...this.#open.values()].map(lineOf);
  }

  end(): void {
    for (const subscription of [...this.#open.keys(), ...this.#driven]) subscription.unsubscribe();
  }

  #watch(helpers: Helpers): void {
    const { hot, cold, expectObservable, expectSubscriptions } = helpers;
    helpers.hot = (...diagram) => this.#drawn(hot(...diagram));
    helpers.cold = (...diagram) => this.#drawn(cold(...diagram));
    helpers.expectObservable = (source$, subscription) => {
      const place = here();
      const expectation = expectObservable(this.#held(source$, place), subscription);
      this.#note(place);
      return expectation;
    };
    helpers.expectSubscriptions = (logs) => {
      const expectation = expectSubscriptions(logs);
      this.#note(here());
      return expectation;
    };
  }

  #note(place: Place): void {
    const tests = Reflect.get(this.#scheduler, 'flushTests') as readonly FlushTest[];
    for (const test of tests.slice(-1)) this.#places.set(test, place);
  }

  #atItsLine(error: Error, compared: unknown): Error {
    const [, place] = [...this.#places].find(([{ expected }]) => expected === compared) ?? [];
    return place === undefined ? error : standingAt(error, place);
  }

  /** A diagram without an end has said all when the time has run: whoever subscribes to it itself is ended then. */
  #drawn<TSource extends Observable<unknown>>(source: TSource): TSource {
    const subscribed = Reflect.get(source, '_subscribe') as Subscribed;
    Reflect.set(source, '_subscribe', (subscriber: Subscription) => {
      this.#driven.add(subscriber);
      return subscribed.call(source, subscriber);
    });
    return source;
  }

  /** The same source; whoever subscribes to it is remembered until the end. */
  #held<T>(source$: Observable<T>, place: Place): Observable<T> {
    return new Observable((subscriber) => {
      this.#open.set(subscriber, place);
      subscriber.add(() => this.#open.delete(subscriber));
      return source$.subscribe(subscriber);
    });
  }
}
