import { type Observable } from 'rxjs';
import type { Character } from '../model/character';
import type { Item } from '../model/item';
import type { WorldRecord } from '../model/record';
import type { PlayerId, RoomId } from '../model/ids';

/** A character with all that goes wherever it goes. */
export interface StoredCharacter {
  readonly character: Character;
  readonly explored: readonly RoomId[];
  /** Everything it carries, containers' contents included. */
  readonly items: readonly Item[];
}

export interface StoredWorld {
  /** World epoch: wall time in ms at the world's first start. */
  readonly bornAt: number;
  /** The latest `at` committed. */
  readonly lastAt: number;
  readonly isSeeded: boolean;
  /** All who were in the world at the stop. */
  readonly present: readonly StoredCharacter[];
  /** All things that lie in rooms and their containers. */
  readonly items: readonly Item[];
  readonly records: readonly WorldRecord[];
}

/** The whole world as of one moment of the log. */
export interface WorldSnapshot {
  readonly stored: StoredWorld;
  /** The log's newest offset then. */
  readonly head: number;
  /** The number of the newest commit then. */
  readonly no: number;
}

/** What the world loop reads at start, and a character that comes in. */
export interface WorldStore {
  /** Take the zones first: then nobody changes it meanwhile. */
  readonly load: () => Observable<StoredWorld>;
  /** While others go on committing. */
  readonly snapshot: () => Observable<WorldSnapshot>;
  /** What its clock says, ms: the one that all nodes go by. */
  readonly clock: () => Observable<number>;
  /** The number of the newest commit. */
  readonly newestCommit: () => Observable<number>;
  /** null = no such character (or deleted). */
  readonly character: (id: PlayerId) => Observable<StoredCharacter | null>;
}
