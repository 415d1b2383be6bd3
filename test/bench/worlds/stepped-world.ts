import { draft, outcomeOf } from '../../../src/world/draft';
import { type Entry } from '../../../src/world/inbox';
import { loadState } from '../../../src/world/load-state';
import { type StoredOutcome } from '../../../src/model/outcome';
import { viewOf } from '../../../src/world/state-view';
import { step } from '../../../src/world/step';
import { toBatch } from '../../../src/world/to-batch';
import { BEGIN } from './population';
import { type MakePlayable, NUMBERS } from './playable';

const SEED = 'bench';
const failed = (error: unknown): never => {
  throw error;
};
const NONE: ReadonlyMap<string, StoredOutcome> = new Map();

/** The world's own step: parse, rules, and its changes merged at once. */
export const steppedWorld: MakePlayable = (content, stored) => {
  const state = loadState(stored, { content, numbers: NUMBERS, now: BEGIN });
  const world = viewOf(state, { content, bornAt: stored.bornAt }, 'draft');
  return {
    play: (commands, now, hear) => {
      for (const command of commands) {
        const stepped = step({ world, now, numbers: NUMBERS, seed: SEED }, command);
        if (stepped.kind === 'absent') throw new Error(`${command.player} is not there`);
        const isDone = stepped.kind === 'done';
        if (isDone) for (const change of stepped.changes) state.apply(change);
        state.merge();
        hear(outcomeOf(stepped), isDone ? stepped.events : []);
      }
    },
  };
};

/** The same in batches, as the loop makes them: drafted on the overlay, made ready for the database, merged; not committed. */
export const batchedWorld: MakePlayable = (content, stored) => {
  const state = loadState(stored, { content, numbers: NUMBERS, now: BEGIN });
  const fixed = { content, bornAt: stored.bornAt };
  const reply: Entry['reply'] = {
    next: () => undefined,
    error: () => undefined,
    complete: () => undefined,
  };
  return {
    play: (commands, now, hear) => {
      const world = viewOf(state, fixed, 'draft');
      const env = { world, now, numbers: NUMBERS, seed: SEED, state, stored: NONE, failed };
      const drafted = draft(
        env,
        commands.map((input) => ({ input, reply })),
      );
      const batch = toBatch(drafted, { id: 'a batch', at: now, tokens: {} });
      if (batch === null) throw new Error('a batch without anything in it');
      state.merge();
      for (const { settlement, events } of drafted)
        if (settlement.kind === 'outcome') hear(settlement.outcome, events);
    },
  };
};
