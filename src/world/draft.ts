import { type Input } from '../model/input';
import { type Outcome, type StoredOutcome } from '../model/outcome';
import { type Verdict } from '../rules/rule';
import { type Drafted, type Settlement } from './drafted';
import { type Entry } from './inbox';
import { step, type StepEnv, stepTick, type Stepped } from './step';
import { type WorldState } from './world-state';

/** What stepping needs beside the entries. */
export interface DraftEnv extends StepEnv {
  readonly state: WorldState;
  readonly lastHour: number;
  /** By `commandKey`. */
  readonly stored: ReadonlyMap<string, StoredOutcome>;
}

/** Names a command among all players'. */
export const commandKey = (player: string, command: string): string => `${player}|${command}`;

/** Steps each entry over what the ones before it changed; the changes lie in the state's layer afterwards. */
export function draft(env: DraftEnv, entries: readonly Entry[]): readonly Drafted[] {
  return entries.map((entry) => draftOne(env, entry));
}

function draftOne(env: DraftEnv, entry: Entry): Drafted {
  const { input } = entry;
  if (input.kind === 'tick') return draftTick(env, entry);
  if (input.kind === 'command') {
    const kept = env.stored.get(commandKey(input.player, input.id));
    if (kept !== undefined) return settled(entry, again(kept, input.line));
  }
  const stepped = step(env, input);
  const done = stepped.kind === 'done' ? stepped : null;
  for (const change of done?.changes ?? []) env.state.apply(change);
  return {
    entry,
    settlement: settle(input, stepped),
    changes: done?.changes ?? [],
    events: done?.events ?? [],
    keep: keepOf(input, stepped),
  };
}

function draftTick(env: DraftEnv, entry: Entry): Drafted {
  const verdicts: Extract<Verdict, { kind: 'done' }>[] = [];
  for (const verdict of stepTick(env, env.lastHour)) {
    if (verdict.kind !== 'done') continue;
    for (const change of verdict.changes) env.state.apply(change);
    verdicts.push(verdict);
  }
  return {
    ...settled(entry, { kind: 'accepted' }),
    changes: verdicts.flatMap(({ changes }) => changes),
    events: verdicts.flatMap(({ events }) => events),
  };
}

const settled = (entry: Entry, settlement: Settlement): Drafted => ({
  entry,
  settlement,
  changes: [],
  events: [],
  keep: null,
});

function again(kept: StoredOutcome, line: string): Settlement {
  if (kept.line !== line) return { kind: 'fault', code: 'COMMAND_ID_REUSED' };
  const { outcome, code, text, view, offset } = kept;
  const words: Outcome = {
    outcome,
    ...(code !== undefined && { code }),
    ...(text !== undefined && { text }),
    ...(view !== undefined && { view }),
  };
  return { kind: 'duplicate', outcome: words, offset };
}

function settle(input: Input, stepped: Stepped): Settlement {
  if (stepped.kind === 'absent') return { kind: 'fault', code: 'NOT_IN_WORLD' };
  if (input.kind === 'command') return { kind: 'outcome', outcome: outcomeOf(stepped) };
  return stepped.kind === 'refused' && stepped.code === 'CHARACTER_IN_WORLD'
    ? { kind: 'fault', code: 'CHARACTER_IN_WORLD' }
    : { kind: 'accepted' };
}

/** The words of a verdict. */
export function outcomeOf(verdict: Verdict): Outcome {
  switch (verdict.kind) {
    case 'done':
      return verdict.text === undefined
        ? { outcome: 'done' }
        : { outcome: 'done', text: verdict.text };
    case 'told':
      return verdict.view === undefined
        ? { outcome: 'done', text: verdict.text }
        : { outcome: 'done', text: verdict.text, view: verdict.view };
    case 'refused':
      return { outcome: 'refused', code: verdict.code, text: verdict.text };
  }
}

function keepOf(input: Input, stepped: Stepped): Drafted['keep'] {
  if (input.kind !== 'command' || stepped.kind === 'told' || stepped.kind === 'absent') return null;
  if (stepped.isAsking === true) return null;
  return { player: input.player, command: input.id, line: input.line };
}
