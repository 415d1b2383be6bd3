import { type Character } from '../model/character';
import { type Presence } from '../model/presence';
import { type RecordKind, type RecordOf } from '../model/record';
import { type RuleNumbers } from './numbers';
import { type Turn, type Verdict } from './rule';

/** All of a character that an alarm may look at. */
export interface Sleeper {
  readonly character: Character;
  readonly presence: Presence;
}

/** Something that happens to a character at a moment of its own. */
export interface CharacterAlarm {
  /**
   * World time, ms, at which it next rings; Infinity = never, as things are. Depends on nothing but what it is given: it is asked
   * again whenever that may have come nearer (`sooner.ts`).
   */
  readonly next: (sleeper: Sleeper, numbers: RuleNumbers) => number;
  /** What then happens. `turn.now` is when it was due. Afterwards `next` must be later, or it would ring for ever. */
  readonly ring: (turn: Turn, sleeper: Sleeper) => Verdict;
}

/** The same of a record. */
export interface RecordAlarm<TKind extends RecordKind> {
  readonly next: (record: RecordOf<TKind>, numbers: RuleNumbers) => number;
  readonly ring: (turn: Turn, record: RecordOf<TKind>) => Verdict;
}

export type RecordAlarms = { readonly [TKind in RecordKind]?: RecordAlarm<TKind> };
