import { AppError } from './app-error';

/** Why a command got no outcome. Not the game's no: nothing was done, or nobody knows yet. */
export type CommandFaultCode =
  | 'NOT_IN_WORLD'
  | 'CHARACTER_IN_WORLD'
  | 'COMMAND_ID_REUSED'
  | 'RATE_LIMITED'
  | 'WORLD_UNAVAILABLE'
  | 'SHUTTING_DOWN'
  | 'OVERLOADED'
  | 'OUTCOME_UNKNOWN';

const SAID: Readonly<Record<CommandFaultCode, string>> = {
  NOT_IN_WORLD: 'No character of yours is in the world. Enter one first.',
  CHARACTER_IN_WORLD: 'Another character of yours is in the world. Let it quit first.',
  COMMAND_ID_REUSED: 'This command id was used with another line. Choose a new one.',
  RATE_LIMITED: 'Too many commands. Wait a moment.',
  WORLD_UNAVAILABLE: 'The world holds its breath: nothing can be written down just now. Try again.',
  SHUTTING_DOWN: 'The server is about to stop: nobody new comes in. Try again in a minute.',
  OVERLOADED: 'The world is too busy. Try again in a moment.',
  OUTCOME_UNKNOWN: 'It is not known yet what became of this. Send the same id again.',
};

/** A command that got no outcome; `code` tells why, `retryAfterMs` when to ask again. */
export class CommandFault extends AppError {
  readonly code: CommandFaultCode;
  readonly retryAfterMs: number | null;

  constructor(code: CommandFaultCode, options: { retryAfterMs?: number; cause?: unknown } = {}) {
    super(SAID[code], { cause: options.cause });
    this.code = code;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}
