import { type Batch } from '../model/batch';
import { type StoredOutcome } from '../model/outcome';
import { type ZoneId } from '../model/ids';
import { catchUp, type CatchUpEnv, skipFirst } from './catch-up';
import { draft, draftedTime } from './draft';
import { type Drafted } from './drafted';
import { type Entry } from './inbox';
import { type LoopConfig } from './loop-config';
import { viewOf } from './state-view';
import { toBatch } from './to-batch';

/** What the loop knows as it prepares a batch. */
export interface Standing {
  readonly stored: ReadonlyMap<string, StoredOutcome>;
  readonly tokens: Readonly<Record<ZoneId, number>>;
  readonly env: CatchUpEnv;
  /** What time has brought about before them; null = nothing. */
  readonly time: Drafted | null;
}

export interface Prepared {
  readonly drafted: readonly Drafted[];
  /** What is to be stored; null = nothing. */
  readonly batch: Batch | null;
}

export type PrepareConfig = Pick<
  LoopConfig,
  'state' | 'fixed' | 'numbers' | 'seed' | 'now' | 'uuid' | 'failed'
>;

/** The moment at which a batch is made, and the world as it is then, changes of the batch included. */
export function envOf({ state, fixed, numbers, seed, now, failed }: PrepareConfig): CatchUpEnv {
  return { world: viewOf(state, fixed, 'draft'), now: now(), numbers, seed, state, failed };
}

/**
 * Time's entry, then the others stepped over the state's layer. null = a rule threw: that is reported, and what had begun is
 * dropped.
 */
export function prepare(
  config: PrepareConfig,
  entries: readonly Entry[],
  { stored, tokens, env, time }: Standing,
): Prepared | null {
  try {
    const asked = draft({ ...env, stored }, entries);
    const drafted = time === null ? asked : [time, ...asked];
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
  const env = { ...envOf(config), most: 1 };
  const time = draftedTime(catchUp(env));
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
