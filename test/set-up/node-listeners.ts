import { EventEmitter } from 'node:events';
import { replaceMethod, siteHere } from './node-site';

type Listener = (...given: unknown[]) => void;

interface Added {
  readonly emitter: EventEmitter;
  readonly event: string | symbol;
  readonly listener: Listener;
  readonly madeAt: () => string | null;
}

const WAYS = ['on', 'addListener', 'once', 'prependListener', 'prependOnceListener'];

/**
 * Watches the listeners that this project adds itself to emitters older than the watch: those outlive whoever listens. An
 * emitter that is made meanwhile goes with its listeners.
 */
export class NodeListeners {
  readonly #young = new WeakSet();
  readonly #added: Added[] = [];
  readonly #restore: readonly (() => void)[];

  constructor() {
    const young = this.#young;
    const { saw } = this;
    const init = replaceMethod(EventEmitter, 'init', (original) => {
      return function (this: object, ...given: unknown[]): unknown {
        young.add(this);
        return Reflect.apply(original, this, given);
      };
    });
    const ways = WAYS.map((way) =>
      replaceMethod(EventEmitter.prototype, way, (original) => {
        return function (this: EventEmitter, ...given: unknown[]): unknown {
          saw(this, given);
          return Reflect.apply(original, this, given);
        };
      }),
    );
    this.#restore = [init, ...ways];
  }

  /** One line for each that is there still; the watch is over. */
  end(): readonly string[] {
    for (const restore of this.#restore) restore();
    return this.#added
      .filter(({ emitter, event, listener }) => emitter.listeners(event).includes(listener))
      .map(({ event, madeAt }) => ({ event, site: madeAt() }))
      .filter(({ site }) => site !== null)
      .map(
        ({ event, site }) =>
          `a listener of "${String(event)}" stays on an emitter that was there before, added at ${String(site)}`,
      );
  }

  readonly saw = (emitter: EventEmitter, [event, listener]: readonly unknown[]): void => {
    if (this.#young.has(emitter)) return;
    this.#added.push({
      emitter,
      event: event as string | symbol,
      listener: listener as Listener,
      madeAt: siteHere(),
    });
  };
}
