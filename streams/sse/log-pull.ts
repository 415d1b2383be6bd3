import { defer, Subscription, take, tap, throwIfEmpty } from 'rxjs';
import type { OutgoingConfig, Pulled } from './outgoing-frame';

export interface LogPullConfig {
  readonly source: Pick<OutgoingConfig, 'pull'>;
  /** What throws in it goes to `onError`. */
  readonly onChunk: (pulled: Pulled) => void;
  readonly onError: (error: unknown) => void;
}

/** Asks the log for one chunk at a time. */
export class LogPull {
  readonly #config: LogPullConfig;
  #subscription = Subscription.EMPTY;
  #isUnderWay = false;
  #count = 0;

  constructor(config: LogPullConfig) {
    this.#config = config;
  }

  /** Chunks asked for. */
  get count(): number {
    return this.#count;
  }

  /** Does nothing while one is under way. */
  ask(after: number): void {
    if (this.#isUnderWay) return;
    this.#isUnderWay = true;
    this.#count += 1;
    const { source, onChunk, onError } = this.#config;
    const chunk$ = defer(() => source.pull(after)).pipe(
      take(1),
      throwIfEmpty(),
      // Here and not in `next`, so that what throws in it reaches `error`.
      tap((pulled) => {
        this.#isUnderWay = false;
        onChunk(pulled);
      }),
    );
    this.#subscription = chunk$.subscribe({ error: onError });
  }

  stop(): void {
    this.#subscription.unsubscribe();
  }
}
