import promised from 'node:timers/promises';
import { replaceMethod, siteHere } from './node-site';

interface Waiting {
  readonly madeAt: () => string | null;
  readonly isPending: () => boolean;
}

/** A timer of Node has run or was cleared; only Node knows. */
const isPending = (timer: unknown): boolean =>
  typeof timer === 'object' &&
  timer !== null &&
  Reflect.get(timer, '_destroyed') === false &&
  (timer as NodeJS.Timeout).hasRef();

/** How many are kept before the first look for those that are over. */
const SWEEP_FROM = 1_000;

/** Watches the timers of Node that this project sets itself. Those that were told not to hold the process are let be. */
export class NodeTimers {
  // bounded: by twice what waits, since what no longer does is taken out
  #waiting: Waiting[] = [];
  #sweptAt = SWEEP_FROM;
  readonly #restore: readonly (() => void)[];

  constructor() {
    const set = (original: (...given: unknown[]) => unknown) => {
      const { saw } = this;
      return function (this: unknown, ...given: unknown[]): unknown {
        const timer = Reflect.apply(original, this, given);
        saw(() => isPending(timer));
        return timer;
      };
    };
    const promise = (original: (...given: unknown[]) => unknown) => {
      const { saw } = this;
      return (...given: unknown[]): unknown => {
        const settling = original(...given) as Promise<unknown>;
        let isSettled = false;
        const settled = (): void => {
          isSettled = true;
        };
        settling.then(settled, settled);
        saw(() => !isSettled);
        return settling;
      };
    };
    this.#restore = [
      replaceMethod(globalThis, 'setTimeout', set),
      replaceMethod(globalThis, 'setInterval', set),
      replaceMethod(promised, 'setTimeout', promise),
    ];
  }

  /** One line for each that waits still; the watch is over. */
  end(): readonly string[] {
    for (const restore of this.#restore) restore();
    return this.#waiting
      .filter((timer) => timer.isPending())
      .map(({ madeAt }) => madeAt())
      .filter((site) => site !== null)
      .map((site) => `a timer of Node is pending, set at ${site}`);
  }

  readonly saw = (isStillPending: () => boolean): void => {
    this.#waiting.push({ madeAt: siteHere(), isPending: isStillPending });
    if (this.#waiting.length < this.#sweptAt) return;
    this.#waiting = this.#waiting.filter((timer) => timer.isPending());
    this.#sweptAt = Math.max(SWEEP_FROM, 2 * this.#waiting.length);
  };
}
