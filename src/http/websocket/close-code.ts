import { type ByeCode } from '../../model/frame';

/** Come again: nothing of yours is missing then. */
const TRY_AGAIN_LATER = 1013;
/** The client talks nonsense. */
const POLICY_VIOLATION = 1008;

/** After which last word a WebSocket is closed how; those of 4000 and above: do not come back by yourself. */
export const CLOSE_CODES: Readonly<Record<ByeCode, number>> = {
  shutdown: TRY_AGAIN_LATER,
  slow: TRY_AGAIN_LATER,
  'max-age': TRY_AGAIN_LATER,
  busy: TRY_AGAIN_LATER,
  replaced: 4001,
  'auth-expired': 4002,
  'logged-out': 4003,
  kicked: 4004,
};

/** A stream is ended without a last word only for what its client sends. */
export const closing = (lastWord: ByeCode | null): readonly [code: number, reason: string] =>
  lastWord === null
    ? [POLICY_VIOLATION, 'too many bad messages']
    : [CLOSE_CODES[lastWord], lastWord];
