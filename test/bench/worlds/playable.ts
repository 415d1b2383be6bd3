import { type WorldContent } from '../../../src/model/content';
import { type GameEvent } from '../../../src/model/event';
import { type CommandInput } from '../../../src/model/input';
import { type Outcome } from '../../../src/model/outcome';
import { type StoredWorld } from '../../../src/ports/world-store';
import { RULE_NUMBERS, type RuleNumbers } from '../../../src/rules/numbers';

/** Hears what a command came to. */
export type Hear = (outcome: Outcome, events: readonly GameEvent[]) => void;

/** One way to run the same world. */
export interface Playable {
  /** Does these, in order, all at one moment of the world. */
  readonly play: (commands: readonly CommandInput[], now: number, hear: Hear) => void;
}

/** What one process found out about one way. */
export interface WorldRun {
  readonly commands: number;
  readonly perSecond: number;
  /** User and system time, compiler and collector threads included, µs per command. */
  readonly cpuUs: number;
  readonly refused: number;
  /** Of every word and event of the first commands: the same for whoever does the same. */
  readonly digest: string;
}

export type MakePlayable = (content: WorldContent, stored: StoredWorld) => Playable;

/** As the game's own, but nobody runs out of breath. */
export const NUMBERS: RuleNumbers = { ...RULE_NUMBERS, 'chat.say.perMin': 1_000_000 };
