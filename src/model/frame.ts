/** One logged event as one reader sees it: the words of `protocol.md`. */
export interface FrameData {
  readonly type: string;
  readonly at: number;
  readonly [field: string]: unknown;
}

/** How a reader stands to an event; decides the sentence and what else is shown. */
export type Part = 'self' | 'target' | 'from' | 'to' | 'room';

/** Why a stream ends. `final`: do not come back by yourself. */
export type ByeCode =
  'shutdown' | 'slow' | 'replaced' | 'auth-expired' | 'logged-out' | 'kicked' | 'max-age' | 'busy';
