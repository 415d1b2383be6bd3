import { BadConfigError, within } from '../bad-config-error';
import { type CompositeSubscription } from '../lifecycle/composite-subscription';

/** Events that wait for one handler. */
export interface HandlerBuffer {
  /** Integer, 1 to 10,000,000. @default 1000 */
  readonly max: number;
  /**
   * What becomes of an event that finds the buffer full: it takes the place of the oldest, it is dropped itself, or the subscription
   * ends and `errors$` says so with a HandlerOverflowError.
   * @default 'drop-oldest'
   */
  readonly overflow: 'drop-oldest' | 'drop-newest' | 'close';
}

/** How many events of one handler may be under way and may wait, and whose it is. */
export interface HandlerConfig {
  /** The subscription is a member of it: it ends when the scope closes. @default none */
  readonly scope?: CompositeSubscription;
  readonly buffer?: HandlerBuffer;
  /** Events under way at one time, integer from 1, or Infinity: then none waits, and nothing bounds how many are under way. @default 1 */
  readonly concurrency?: number;
  /** Whose it is, for `unsubscribeAll`. @default nobody's */
  readonly owner?: object | string;
}

/** What of it is the handler's own. */
export interface HandlerLimits {
  readonly buffer: HandlerBuffer;
  readonly concurrency: number;
}

const POLICIES: readonly string[] = ['drop-oldest', 'drop-newest', 'close'];

/** @throws BadConfigError naming the field that is out of range. */
export function limitsOf(config: HandlerConfig): HandlerLimits {
  const { buffer = { max: 1_000, overflow: 'drop-oldest' }, concurrency = 1 } = config;
  within('buffer.max', buffer.max, { min: 1, max: 10_000_000 });
  if (!POLICIES.includes(buffer.overflow)) {
    throw new BadConfigError('buffer.overflow', buffer.overflow, `one of: ${POLICIES.join(', ')}`);
  }
  if (concurrency !== Infinity) {
    within('concurrency', concurrency, { min: 1, max: Number.MAX_SAFE_INTEGER });
  }
  return { buffer, concurrency };
}
