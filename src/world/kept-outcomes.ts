import { type CommandInput } from '../model/input';
import { type StoredOutcome } from '../model/outcome';
import { type Committer } from '../ports/committer';
import { map, type Observable, of } from 'rxjs';
import { commandKey } from './draft';
import { type Entry } from './inbox';

const NONE: ReadonlyMap<string, StoredOutcome> = new Map();

/** Outcomes kept of these very commands, from earlier tries: one look for a whole batch, none for what only asks. */
export function keptOutcomes(
  config: {
    readonly committer: Pick<Committer, 'outcomes'>;
    readonly isAsking: (input: CommandInput) => boolean;
  },
  entries: readonly Entry[],
): Observable<ReadonlyMap<string, StoredOutcome>> {
  const asked = entries.flatMap(({ input }) =>
    input.kind === 'command' && !config.isAsking(input)
      ? [{ player: input.player, command: input.id }]
      : [],
  );
  if (asked.length === 0) return of(NONE);
  return config.committer
    .outcomes(asked)
    .pipe(map((kept) => new Map(kept.map((one) => [commandKey(one.player, one.command), one]))));
}
