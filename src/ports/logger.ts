export type LogFields = Readonly<Record<string, unknown>>;

/** Structured log. `event` is a constant dotted name; what varies is a field. Never throws, never blocks. */
export interface Logger {
  readonly debug: (event: string, fields?: LogFields) => void;
  readonly info: (event: string, fields?: LogFields) => void;
  readonly warn: (event: string, fields?: LogFields) => void;
  readonly error: (event: string, fields?: LogFields) => void;
  /** The same log, with these fields on every line. */
  readonly child: (fields: LogFields) => Logger;
}

export type LogLevelName = 'debug' | 'info' | 'warn' | 'error';

/** How much is logged, for whoever operates the server. */
export interface LogControl {
  readonly level: () => LogLevelName;
  readonly setLevel: (level: LogLevelName) => void;
  /** Lines that never reached the destination. */
  readonly dropped: () => number;
}
