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

/** What the world loop reads at start, and a character that comes in. */
export interface WorldStore {
  readonly load: () => Observable<StoredWorld>;
  /** null = no such character (or deleted). */
  readonly character: (id: PlayerId) => Observable<StoredCharacter | null>;
}
