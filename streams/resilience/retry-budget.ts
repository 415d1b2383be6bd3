import { defer, type Observable, tap } from 'rxjs';
import { within } from '../bad-config-error';
import { Changes } from './changes';
import {
  type RetryBudgetEvent,
  type RetryBudgetLimits,
  type RetryBudgetState,
  retryBudgetStep,
} from './retry-budget-state';

/** Of all who share the budget. */
export interface RetryBudgetCounters {
  readonly succeeded: number;
  /** Retries that were paid for. */
  readonly allowed: number;
  readonly refused: number;
}

/**
 * Retries only as a share of what lately succeeded, so that those who try again do not keep down what is down.
 *
 * Use one for each thing that is called, by all who call it: `retryWithBackoff({ budget })`.
 *
 * - **Hot** `stateChanges$` tells each change of kind, none at subscription, and never completes or errors.
 * - **Time** none. It is full at the beginning, and `capacity` bounds what good times save up for bad ones.
 * - **Memory** one state and three counts.
 * - **Order** each listener hears the changes in their order.
 *
 * @param config.ratio retries that one success pays for; 0.001 to 1, default 0.1.
 * @param config.capacity 1 to 1,000,000, default 10.
 * @throws BadConfigError when a field is outside its range.
 * @example
 * const budget = new RetryBudget({ capacity: 1 });
 * [budget.take(), budget.take()]; // true, false: ten successes later it is true again
 */
export class RetryBudget {
  readonly stateChanges$: Observable<RetryBudgetState>;
  readonly #changes = new Changes<RetryBudgetState>();
  readonly #limits: RetryBudgetLimits;
  readonly #counters = { succeeded: 0, allowed: 0, refused: 0 };
  #state: RetryBudgetState;

  constructor({ ratio = 0.1, capacity = 10 }: Partial<RetryBudgetLimits> = {}) {
    this.#limits = {
      ratio: within('ratio', ratio, { min: 0.001, max: 1, of: 'number' }),
      capacity: within('capacity', capacity, { min: 1, max: 1_000_000 }),
    };
    this.#state = { kind: 'funded', tokens: capacity };
    this.stateChanges$ = this.#changes.changes$;
  }

  get state(): RetryBudgetState {
    return this.#state;
  }

  get counters(): RetryBudgetCounters {
    return { ...this.#counters };
  }

  /** Whether a retry may be made; it is paid for then. */
  take(): boolean {
    const isAllowed = this.#state.kind === 'funded';
    this.#counters[isAllowed ? 'allowed' : 'refused'] += 1;
    this.#step({ type: 'asked' });
    return isAllowed;
  }

  /** The source as it is; of each subscription the first value, or the completion without one, is a success. */
  earn<TValue>(source$: Observable<TValue>): Observable<TValue> {
    return defer(() => {
      let hasEarned = false;
      const earn = (): void => {
        if (hasEarned) return;
        hasEarned = true;
        this.#counters.succeeded += 1;
        this.#step({ type: 'succeeded' });
      };
      return source$.pipe(tap({ next: earn, complete: earn }));
    });
  }

  #step(event: RetryBudgetEvent): void {
    const before = this.#state;
    this.#state = retryBudgetStep(before, event, this.#limits);
    if (this.#state.kind !== before.kind) this.#changes.tell(this.#state);
  }
}
