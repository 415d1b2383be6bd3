import { type Writable } from 'node:stream';
import { type Observable } from 'rxjs';
import { createLogger } from 'winston';
import { type LogFields, type Logger } from '../../ports/logger';
import { BoundedLines } from './bounded-lines';
import { asJson, asText, type LogFormat, type LogLine } from './line-format';
import { createLinesTransport } from './lines-transport';
import { type LogLevel, WINSTON_LEVELS } from './log-level';
import { redact } from './redact';

export interface LogConfig {
  readonly level: LogLevel;
  readonly format: LogFormat;
  /** Stacks of errors without a code are shown at every level; at debug all stacks are. */
  readonly isDevelopment: boolean;
  /** `process.stdout`, or a test's own. Never closed here. */
  readonly destination: Writable;
  /** Wall time in ms. */
  readonly now: () => number;
  /** Lines that wait while the destination is slow. 1 or more. */
  readonly maxLines: number;
}

/** The log and its handles; only `logger` is for the rooms. */
export interface Log {
  readonly logger: Logger;
  readonly level: () => LogLevel;
  readonly setLevel: (level: LogLevel) => void;
  /** Lines that never reached the destination. */
  readonly dropped: () => number;
  /** Completes when every line has been handed to the system. Cold; never errors. */
  readonly flushed: () => Observable<never>;
}

/**
 * Winston behind the `Logger` port: a line of JSON, or of text for a terminal, for each call.
 *
 * - **Errors** never, whatever is logged: a line that cannot be made becomes `log.failed`.
 * - **Time** nothing waits: a slow destination costs lines, not time.
 * - **Memory** `maxLines` lines; those dropped are counted, and told by a `log.dropped` line when lines flow again.
 *
 * @throws LoggingConfigError when `maxLines` is not a whole number of 1 or more.
 */
export function createLog(config: LogConfig): Log {
  const { destination, maxLines, now } = config;
  const render = config.format === 'json' ? asJson : asText;
  const lines = new BoundedLines({
    destination,
    maxLines,
    tellDropped: (count) =>
      render({ at: now(), level: 'warn', event: 'log.dropped', fields: { count } }),
  });
  const transport = createLinesTransport((line) => {
    lines.write(line);
  });
  let level = config.level;
  const winston = createLogger({ levels: WINSTON_LEVELS, level, transports: [transport] });

  const write = (line: LogLine & { readonly level: LogLevel }): void => {
    if (WINSTON_LEVELS[line.level] > WINSTON_LEVELS[level]) return;
    const isDebug = level === 'debug';
    const usual = config.isDevelopment ? 'unknown' : 'never';
    try {
      const fields = redact(line.fields, {
        stacks: isDebug ? 'always' : usual,
        isPlayerTextShown: line.level === 'debug',
      }) as LogFields;
      winston.log({ level: line.level, message: render({ ...line, fields }) });
    } catch {
      lines.write('{"level":"error","event":"log.failed"}');
    }
  };

  const under = (bound: LogFields): Logger => {
    const at =
      (name: LogLevel) =>
      (event: string, fields?: LogFields): void => {
        write({ at: now(), level: name, event, fields: { ...bound, ...fields } });
      };
    return {
      debug: at('debug'),
      info: at('info'),
      warn: at('warn'),
      error: at('error'),
      child: (fields) => under({ ...bound, ...fields }),
    };
  };

  return {
    logger: under({}),
    level: () => level,
    setLevel: (next) => {
      level = next;
      winston.level = next;
    },
    dropped: () => lines.dropped,
    flushed: () => lines.flushed(),
  };
}
