import { type Change } from '../model/batch';
import { type Input } from '../model/input';
import { type Outcome, type StoredOutcome } from '../model/outcome';
import { type Verdict } from '../rules/rule';
import { type Drafted, type Settlement } from './drafted';
import { type Entry } from './inbox';
import { type CatchUpEnv, type CaughtUp } from './catch-up';
import { step, type Stepped } from './step';

/** What stepping needs beside the entries. */
export interface DraftEnv extends CatchUpEnv {
  /** By `commandKey`. */
  readonly stored: ReadonlyMap<string, StoredOutcome>;
}

/** Names a command among all players'. */
export const commandKey = (player: string, command: string): string => `${player}|${command}`;

/** Each entry over what the ones before it changed; the changes lie in the state's layer afterwards. */
export function draft(env: DraftEnv, entries: readonly Entry[]): readonly Drafted[] {
  return entries.map((entry) => draftOne(env, entry));
}

function draftOne(env: DraftEnv, entry: Entry): Drafted {
  const { input } = entry;
  if (input.kind === 'tick') return settled(entry, { kind: 'accepted' });
  if (input.kind === 'command') {
    const kept = env.stored.get(commandKey(input.player, input.id));
    if (kept !== undefined) return settled(entry, again(kept, input.line));
  }
  const stepped = step(env, input);
  const done = stepped.kind === 'done' ? stepped : null;
  const changes = changesOf(stepped);
  for (const change of changes) env.state.apply(change);
  return {
    entry,
    settlement: settle(input, stepped),
    changes,
    events: done?.events ?? [],
    keep: keepOf(input, stepped),
  };
}

const NO_CHANGES: readonly Change[] = [];

/** Of a refusal only what is written down of it. */
function changesOf(stepped: Stepped): readonly Change[] {
  if (stepped.kind === 'done') return stepped.changes;
  return stepped.kind === 'refused' && stepped.audit !== undefined
    ? [{ kind: 'audit', row: stepped.audit }]
    : NO_CHANGES;
}

/** What time has brought about, as an entry of its own that nobody waits for; null = nothing. */
export const draftedTime = ({ changes, events, count }: CaughtUp): Drafted | null =>
  count === 0 ? null : { ...settled(TIME, { kind: 'accepted' }), changes, events };

/** Whether it is time itself, that nobody sent. */
export const isTime = (entry: Entry): boolean => entry === TIME;

/** Time itself. */
const TIME: Entry = {
  input: { kind: 'tick' },
  reply: { next: () => undefined, error: () => undefined, complete: () => undefined },
};

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
  if (stepped.kind !== 'refused') return { kind: 'accepted' };
  const code = ENTRY_FAULTS.find((one) => one === stepped.code);
  return code === undefined ? { kind: 'accepted' } : { kind: 'fault', code };
}

/** Why an entering is refused. */
const ENTRY_FAULTS = ['CHARACTER_IN_WORLD', 'SHUTTING_DOWN'] as const;

/** The words of a verdict. */
export function outcomeOf(verdict: Verdict): Outcome {
  switch (verdict.kind) {
    case 'done':
      return {
        outcome: 'done',
        ...(verdict.text !== undefined && { text: verdict.text }),
        ...(verdict.view !== undefined && { view: verdict.view }),
      };
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
