import { asyncScheduler, type SchedulerLike } from 'rxjs';
import { BadConfigError, within } from '../bad-config-error';
import { type OnError } from './failure-policy';

/** Beyond this setTimeout fires at once. */
export const LONGEST_MS = 2_147_483_647;

/** What a tree needs from outside. */
export interface ScopeEnv {
  /** Deadlines and ages. @default asyncScheduler */
  readonly scheduler?: SchedulerLike;
  /** Calls back in a later turn of the event loop: `(resume) => setImmediate(resume)`. */
  readonly yieldToLoop: (resume: () => void) => void;
  /** A finer monotonic clock in ms, for the length of slices. @default scheduler.now */
  readonly now?: () => number;
}

/** How one node shuts. */
export interface ScopeOptions {
  /** `lifo`: the last opened is shut before the one opened before it; `parallel`: all at once. @default 'lifo' */
  readonly order?: 'lifo' | 'parallel';
  /** How long work in flight may take to finish by itself, ms, 0 to 2,147,483,647; never beyond its parent's deadline. @default 5000 */
  readonly drainMs?: number;
  /** How long teardowns and cut work may take to settle, ms, 0 to 2,147,483,647. @default 2000 */
  readonly closeMs?: number;
  /** Children and leaves at one time, from 1. @default no limit */
  readonly maxChildren?: number;
  /**
   * What becomes of the node when a source that it subscribed to errors, an observer's callback throws, work fails and nobody
   * hears it, or a child escalates. `isolate`: that one ends, except that a subscription outlives what its callback throws;
   * `close-siblings`: its other members are closed with the code `error`, without draining; `escalate`: so is the node, and it
   * fails in its parent. @default 'isolate'
   */
  readonly onError?: OnError;
}

/** The same, checked and complete. */
export interface ScopeConfig extends Required<ScopeOptions> {
  readonly env: Required<ScopeEnv>;
}

/** The environment with its defaults. */
export function envOf({
  scheduler = asyncScheduler,
  yieldToLoop,
  now,
}: ScopeEnv): Required<ScopeEnv> {
  return { scheduler, yieldToLoop, now: now ?? (() => scheduler.now()) };
}

const ofChild = new WeakMap<ScopeOptions, ScopeConfig>();
const NO_OPTIONS: ScopeOptions = {};

/** @throws BadConfigError naming the field that is out of range. */
export function configOf(env: Required<ScopeEnv>, options: ScopeOptions = NO_OPTIONS): ScopeConfig {
  // Thousands of like nodes pass the same object: check it once, and hold it once.
  const known = ofChild.get(options);
  if (known?.env === env) return known;
  const { order = 'lifo', drainMs = 5_000, closeMs = 2_000, maxChildren = Infinity } = options;
  const { onError = 'isolate' } = options;
  const config = {
    env,
    order,
    onError,
    drainMs: within('drainMs', drainMs, { min: 0, max: LONGEST_MS }),
    closeMs: within('closeMs', closeMs, { min: 0, max: LONGEST_MS }),
    maxChildren:
      maxChildren === Infinity
        ? maxChildren
        : within('maxChildren', maxChildren, { min: 1, max: Number.MAX_SAFE_INTEGER }),
  };
  ofChild.set(options, config);
  return config;
}

/** @throws BadConfigError when the name is empty. */
export function nameOf(name: string): string {
  if (name === '') throw new BadConfigError('name', '""', 'at least one character');
  return name;
}
