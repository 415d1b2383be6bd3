import {
  config,
  Observable,
  type ObservableNotification,
  Subscriber,
  type Subscription,
} from 'rxjs';
import { type WatchedRoot, watchRoots } from '../lifecycle/root-watch';

interface Probed {
  readonly subscription: Subscription;
  readonly madeAt: Error;
}

/** What one test has made and not yet closed, and what went wrong behind its back. */
class LeakWatch {
  readonly #roots: WatchedRoot[] = [];
  readonly #subscriptions: Probed[] = [];
  readonly #errors: unknown[] = [];

  sawRoot(root: WatchedRoot): void {
    this.#roots.push(root);
  }

  sawSubscription(subscription: Subscription): void {
    this.#subscriptions.push({ subscription, madeAt: new Error('subscribed') });
  }

  sawError(error: unknown): void {
    this.#errors.push(error);
  }

  /** One line for each thing that is still open. */
  findings(): string[] {
    const open = this.#roots.filter(({ state }) => state !== 'closed');
    const running = this.#subscriptions.filter(({ subscription }) => !subscription.closed);
    return [
      ...open.map(({ path, state }) => `CompositeSubscription "${path}" is ${state}`),
      ...running.map(({ madeAt }) => `a subscription is open, made ${placeOf(madeAt)}`),
      ...this.#errors.map((error) => `rxjs had nobody to tell of: ${String(error)}`),
    ];
  }
}

/** The first line of the stack that is neither rxjs nor this file. */
function placeOf({ stack = '' }: Error): string {
  const lines = stack.split('\n').slice(1);
  const ours = lines.find((line) => !/node_modules|leak-watch/.test(line));
  return (ours ?? 'somewhere').trim();
}

let watch: LeakWatch | undefined;

let isMuted = false;

type Subscribe = (this: unknown, ...observer: unknown[]) => Subscription;

function probe(): void {
  const original = Reflect.get(Observable.prototype, 'subscribe') as Subscribe;
  const probed: Subscribe = function (...observer) {
    const subscription = original.apply(this, observer);
    // Operators subscribe with a Subscriber: their chain ends with the one at its top.
    if (!isMuted && !(observer[0] instanceof Subscriber) && !subscription.closed) {
      watch?.sawSubscription(subscription);
    }
    return subscription;
  };
  Reflect.set(Observable.prototype, 'subscribe', probed);
  config.onUnhandledError = (error: unknown) => {
    watch?.sawError(error);
  };
  config.onStoppedNotification = (notification: ObservableNotification<unknown>) => {
    // A value or a completion after the end is the rule with races; an error after it is one that nobody heard.
    if (notification.kind === 'E') watch?.sawError(notification.error);
  };
  watchRoots((root) => watch?.sawRoot(root));
}

/** Begins a new watch; the first one puts the probes in place. */
export function startWatch(): void {
  if (watch === undefined) probe();
  watch = new LeakWatch();
}

/** What was found since the watch began; nothing is watched until the next. */
export function endWatch(): string[] {
  const findings = watch?.findings() ?? [];
  watch = new LeakWatch();
  return findings;
}

/** Runs the work without looking at its subscriptions. */
export function unwatched(work: () => void): void {
  isMuted = true;
  try {
    work();
  } finally {
    isMuted = false;
  }
}
