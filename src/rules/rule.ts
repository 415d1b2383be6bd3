import { type Change } from '../model/batch';
import { type Character } from '../model/character';
import { type GameEvent } from '../model/event';
import { type AuditRow } from '../model/audit-row';
import { type CommandId } from '../model/ids';
import { type Person } from '../model/person';
import { type RuleNumbers } from './numbers';
import { type WorldView } from './view';

/** What a rule gets beside the world: time and chance as values, and who asks. */
export interface Turn {
  readonly world: WorldView;
  /** World time, ms; of what is due, when it was due. */
  readonly now: number;
  /** World time, ms, of the world itself: later than `now` where something is found late. */
  readonly present: number;
  /** The n-th draw of this input (or of one of those whom it concerns): 0 inclusive to 1 exclusive, the same on every replay. */
  readonly draw: (n: number, whose?: string) => number;
  readonly numbers: RuleNumbers;
  readonly correlationId: string;
  readonly commandId?: CommandId;
}

/** A turn of somebody. */
export interface ActorTurn extends Turn {
  readonly actor: Character;
  readonly commandId: CommandId;
  /** What was typed. */
  readonly line?: string;
  /** See `CommandInput`. */
  readonly person?: Person | null | undefined;
}

/** What a rule decides. Pure: nothing has changed until the world applies and commits it. */
export type Verdict =
  /** The world changes: all of it or nothing. `text` is for the one who acted, where no event says it. */
  | {
      readonly kind: 'done';
      readonly changes: readonly Change[];
      readonly events: readonly GameEvent[];
      readonly text?: string;
      /** Typed, where it was an answer too. */
      readonly view?: unknown;
    }
  /** An answer to a question. */
  | { readonly kind: 'told'; readonly text: string; readonly view?: unknown }
  /** The game's no. */
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly text: string;
      /** Written down all the same. */
      readonly audit?: AuditRow;
    };
