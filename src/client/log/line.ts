import { type FrameData, type Part } from '../../model/frame';

export type LineKind =
  | 'event'
  | 'speech'
  | 'whisper'
  | 'channel'
  | 'room-name'
  | 'room-text'
  | 'room-note'
  | 'echo'
  | 'answer'
  | 'refused'
  | 'notice'
  | 'divider';

/** One node of the log. */
export interface Line {
  readonly kind: LineKind;
  readonly text: string;
}

/** An event as one line of English for its reader; null where nothing is said. */
export type LineOf = (data: FrameData, part: Part) => string | null;
