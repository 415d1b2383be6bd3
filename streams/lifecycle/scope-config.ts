import { asyncScheduler, type SchedulerLike } from 'rxjs';
import { BadConfigError, within } from '../bad-config-error';
import { LONGEST_MS } from '../time/longest-ms';
import { type OnError } from './failure-policy';

/**
 * Levels of a tree, its root counted. Shutting, walking and paths go down it by the stack, which 1,000 levels overflow: a
 * tenth of that leaves room for the caller's own, and is ten times what a program has parts within parts.
 */
export const MAX_DEPTH = 100;

/** What a tree needs from outside. */
export interface ScopeEnv {
  /** Deadlines and ages. If `schedule` throws, the deadline counts as passed. @default asyncScheduler */
  readonly scheduler?: SchedulerLike;
  /**
   * Calls back in a later turn of the event loop: `(resume) => setImmediate(resume)`. If it throws, that is among the node's
   * errors, and the scheduler is used instead.
   */
  readonly yieldToLoop: (resume: () => void) => void;
  /** A finer monotonic clock in ms, for the length of slices. @default scheduler.now */
  readonly now?: () => number;
  /** Keep the line that made each node and member, for snapshots and findings: one stack for each. @default false */
  readonly sites?: boolean;
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
  /** The node is a finding of the audit when it is older, ms, 1 to 2^53 - 1. @default no limit */
  readonly maxAgeMs?: number;
  /** So is each of its subscriptions, teardowns, leaves and work, ms, 1 to 2^53 - 1. @default no limit */
  readonly memberMaxAgeMs?: number;
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
  sites = false,
}: ScopeEnv): Required<ScopeEnv> {
  return { scheduler, yieldToLoop, now: now ?? (() => scheduler.now()), sites };
}

const ofChild = new WeakMap<ScopeOptions, ScopeConfig>();
const NO_OPTIONS: ScopeOptions = {};

/** @throws BadConfigError naming the field that is out of range. */
export function configOf(env: Required<ScopeEnv>, options: ScopeOptions = NO_OPTIONS): ScopeConfig {
  // Thousands of like nodes pass the same object: check it once, and hold it once.
  const known = ofChild.get(options);
  if (known?.env === env) return known;
  const { order = 'lifo', drainMs = 5_000, closeMs = 2_000, maxChildren = Infinity } = options;
  const { onError = 'isolate', maxAgeMs = Infinity, memberMaxAgeMs = Infinity } = options;
  const config = {
    env,
    order: oneOf('order', order, ORDERS),
    onError: oneOf('onError', onError, ANSWERS),
    drainMs: within('drainMs', drainMs, { min: 0, max: LONGEST_MS }),
    closeMs: within('closeMs', closeMs, { min: 0, max: LONGEST_MS }),
    maxChildren: boundOf('maxChildren', maxChildren),
    maxAgeMs: boundOf('maxAgeMs', maxAgeMs),
    memberMaxAgeMs: boundOf('memberMaxAgeMs', memberMaxAgeMs),
  };
  ofChild.set(options, config);
  return config;
}

const ORDERS: readonly ScopeConfig['order'][] = ['lifo', 'parallel'];
const ANSWERS: readonly OnError[] = ['isolate', 'close-siblings', 'escalate'];

function oneOf<TValue>(field: string, value: TValue, allowed: readonly TValue[]): TValue {
  if (allowed.includes(value)) return value;
  throw new BadConfigError(field, value, `one of: ${allowed.join(', ')}`);
}

/** Infinity = no bound. */
const boundOf = (field: string, value: number): number =>
  value === Infinity ? value : within(field, value, { min: 1, max: Number.MAX_SAFE_INTEGER });

/** @throws BadConfigError when the name is empty. */
export function nameOf(name: string): string {
  if (name === '') throw new BadConfigError('name', '""', 'at least one character');
  return name;
}
