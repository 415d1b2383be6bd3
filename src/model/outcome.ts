import { type CommandId, type PlayerId } from './ids';

/** What became of a command: done, or the game's no. */
export interface Outcome {
  readonly outcome: 'done' | 'refused';
  /** Of a refusal: `exit.none`. */
  readonly code?: string;
  readonly text?: string;
  /** Typed, for commands that only ask. */
  readonly view?: unknown;
}

/** What a client gets back. `offset` is the log position it is true at. */
export interface Answer extends Outcome {
  readonly id: CommandId;
  readonly offset: number;
  readonly duplicate: boolean;
}

/** What is kept for 24 hours, so that a command acts at most once. */
export interface StoredOutcome extends Outcome {
  readonly player: PlayerId;
  readonly command: CommandId;
  /** SHA-256 of the line would do; the line itself is short. */
  readonly line: string;
  readonly offset: number;
}

/** The game's no, in its voice. */
export interface Refusal {
  readonly code: string;
  readonly text: string;
}
