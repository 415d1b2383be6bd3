import { type FrameData, type Part } from '../../model/frame';

export type LineKind =
  | 'event'
  | 'speech'
  | 'whisper'
  | 'channel'
  | 'local'
  | 'party'
  /** A fight of others; a blow of the player's own; one at the player. */
  | 'fight'
  | 'blow'
  | 'wound'
  /** From the house: staff, or the server itself. */
  | 'house'
  | 'room-name'
  | 'room-text'
  | 'room-note'
  | 'echo'
  | 'answer'
  | 'refused'
  | 'notice'
  /** Of what one of the staff watches. */
  | 'watched'
  | 'divider';

/** One node of the log. */
export interface Line {
  readonly kind: LineKind;
  readonly text: string;
  /** Words of it that stand out, in any order. */
  readonly names?: readonly string[];
}

/** An event as one line of English for its reader; null where nothing is said. */
export type LineOf = (data: FrameData, part: Part) => string | null;
