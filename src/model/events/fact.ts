import { type Audience } from '../audience';
import { type AccountId, type CommandId, type PlayerId, type ZoneId } from '../ids';
import { type ViewerChange } from '../viewer';

/** What every event says. All facts, past tense; validated at the edges, never inside. */
export interface Fact<TType extends string> {
  readonly type: TType;
  /** World time, ms: when it was due, not when it was computed. */
  readonly at: number;
  readonly zone: ZoneId;
  readonly audience: Audience;
  readonly correlationId: string;
  readonly commandId?: CommandId;
  /** Set where the event changes what a player perceives. */
  readonly viewer?: ViewerChange;
}

/** A fact with somebody who did it. */
export interface Act<TType extends string> extends Fact<TType> {
  readonly actor: PlayerId;
  readonly actorName: string;
  /** For ignoring; never sent to clients. */
  readonly actorAccount: AccountId;
}

/** Somebody's words to others: not heard by those who ignore them, unless they are of the staff. */
export interface Speech<TType extends string> extends Act<TType> {
  readonly text: string;
  readonly isStaff?: true;
}
