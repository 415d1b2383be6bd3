import { type Change } from '../model/batch';
import { type GameEvent } from '../model/event';
import { type Turn, type Verdict } from './rule';
import { done } from './verdicts';
import { withChanges } from './with-changes';

/** One of several things that happen in one verdict. */
export type Part<TTurn extends Turn = Turn> = (turn: TTurn) => Verdict;

/**
 * Several things one after the other, each in the world as those before it have left it; all of it is one verdict.
 *
 * A part that is refused, or only tells, adds nothing; the rest goes on.
 */
export function inSequence<TTurn extends Turn>(
  turn: TTurn,
  parts: readonly Part<TTurn>[],
): Verdict {
  const changes: Change[] = [];
  const events: GameEvent[] = [];
  const texts: string[] = [];
  for (const part of parts) {
    const verdict = part({ ...turn, world: withChanges(turn.world, changes) });
    if (verdict.kind !== 'done') continue;
    changes.push(...verdict.changes);
    events.push(...verdict.events);
    if (verdict.text !== undefined) texts.push(verdict.text);
  }
  return texts.length === 0 ? done(changes, events) : done(changes, events, texts.join('\n'));
}
