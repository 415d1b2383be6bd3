import { type Batch } from '../model/batch';
import { type StoredOutcome } from '../model/outcome';
import { type ZoneId } from '../model/ids';
import { type CatchUpEnv, skipFirst } from './catch-up';
import { draft, draftTime } from './draft';
import { type Drafted } from './drafted';
import { type Entry } from './inbox';
import { type LoopConfig } from './loop-config';
import { viewOf } from './state-view';
import { toBatch } from './to-batch';

/** What the loop knows as it prepares a batch. */
export interface Standing {
  readonly stored: ReadonlyMap<string, StoredOutcome>;
  readonly tokens: Readonly<Record<ZoneId, number>>;
}

export interface Prepared {
  readonly drafted: readonly Drafted[];
  /** What is to be stored; null = nothing. */
  readonly batch: Batch | null;
}

type PrepareConfig = Pick<
  LoopConfig,
  'state' | 'fixed' | 'numbers' | 'seed' | 'now' | 'uuid' | 'failed'
>;

/** Steps the entries over the state's layer. null = a rule threw: that is reported, and what had begun is dropped. */
export function prepare(
  config: PrepareConfig,
  entries: readonly Entry[],
  { stored, tokens }: Standing,
): Prepared | null {
  const env = { ...envOf(config), stored };
  try {
    const drafted = draft(env, entries);
    return { drafted, batch: toBatch(drafted, { id: config.uuid(), at: env.now, tokens }) };
  } catch (error) {
    config.state.drop();
    config.failed(error);
    return null;
  }
}

/** One thing that time brings about, alone; null = nothing more is due. */
export function prepareOneDue(
  config: PrepareConfig,
  tokens: Readonly<Record<ZoneId, number>>,
): Prepared | null {
  const env = { ...envOf(config), stored: NONE, most: 1 };
  const time = draftTime(env);
  if (time === null) return null;
  return {
    drafted: [time],
    batch: toBatch([time], { id: config.uuid(), at: env.now, tokens }),
  };
}

/** What `prepareOneDue` would give next is left alone for a while. */
export function skipDue(config: PrepareConfig): void {
  skipFirst(envOf(config));
}

const NONE: Standing['stored'] = new Map();

function envOf({ state, fixed, numbers, seed, now, failed }: PrepareConfig): CatchUpEnv {
  return { world: viewOf(state, fixed, 'draft'), now: now(), numbers, seed, state, failed };
}
