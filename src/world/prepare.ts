import { type Batch } from '../model/batch';
import { type StoredOutcome } from '../model/outcome';
import { type ZoneId } from '../model/ids';
import { gameHourIndex } from '../rules/clock';
import { draft } from './draft';
import { type Drafted } from './drafted';
import { type Entry } from './inbox';
import { type LoopConfig } from './loop-config';
import { viewOf } from './state-view';
import { toBatch } from './to-batch';

/** The game hour at a world time, as one number. */
export const hourAt = (
  { fixed, numbers }: Pick<LoopConfig, 'fixed' | 'numbers'>,
  at: number,
): number => gameHourIndex(at, fixed.bornAt, numbers['clock.speed']);

/** What the loop knows as it prepares a batch. */
export interface Standing {
  readonly stored: ReadonlyMap<string, StoredOutcome>;
  readonly lastHour: number;
  readonly tokens: Readonly<Record<ZoneId, number>>;
}

export interface Prepared {
  readonly drafted: readonly Drafted[];
  /** What is to be stored; null = nothing. */
  readonly batch: Batch | null;
}

/** Steps the entries over the state's layer. null = a rule threw: that is reported, and what had begun is dropped. */
export function prepare(
  config: Pick<LoopConfig, 'state' | 'fixed' | 'numbers' | 'seed' | 'now' | 'uuid' | 'failed'>,
  entries: readonly Entry[],
  { stored, lastHour, tokens }: Standing,
): Prepared | null {
  const { state, fixed, numbers, seed } = config;
  const now = config.now();
  const world = viewOf(state, fixed, 'draft');
  try {
    const drafted = draft({ world, now, numbers, seed, state, stored, lastHour }, entries);
    return { drafted, batch: toBatch(drafted, { id: config.uuid(), at: now, tokens }) };
  } catch (error) {
    state.drop();
    config.failed(error);
    return null;
  }
}
