import { type Drafted } from './drafted';
import { type Entry } from './inbox';

const NOT_SAVED = {
  outcome: 'refused',
  code: 'world.not_saved',
  text: 'The pen will not write that down. Nothing has happened.',
} as const;

/** What a command comes to whose data the database does not take: a refusal, kept like any other; null = no command. */
export function notSaved(entry: Entry): Drafted | null {
  const { input } = entry;
  if (input.kind !== 'command') return null;
  const { player, id: command, line } = input;
  return {
    entry,
    settlement: { kind: 'outcome', outcome: NOT_SAVED },
    changes: [],
    events: [],
    keep: { player, command, line },
  };
}
