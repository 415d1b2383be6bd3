import { type LogFields } from '../../ports/logger';

/** Shown left of the event, so that the eye finds trouble. */
const LEVEL_WORDS: Readonly<Record<string, string>> = {
  debug: 'debug',
  info: 'info ',
  warn: 'WARN ',
  error: 'ERROR',
};

/** One line as it goes out. All parts are redacted already. */
export interface LogLine {
  readonly at: number;
  readonly level: string;
  readonly event: string;
  readonly fields: LogFields;
}

export type LogFormat = 'json' | 'text';

/** One JSON object, for machines. The line's own names win over fields of the same name. */
export function asJson({ at, level, event, fields }: LogLine): string {
  const own = { at: new Date(at).toISOString(), level, event };
  return JSON.stringify({ ...own, ...fields, ...own });
}

/** `12:34:56.789 info  stream.opened playerId=… resumed=true`, for eyes; an error's stack on lines of its own. */
export function asText({ at, level, event, fields }: LogLine): string {
  const time = new Date(at).toISOString().slice(11, 23);
  const shown = Object.entries(fields).map(
    ([key, value]) => `${printable(key)}=${valueText(value)}`,
  );
  return [time, LEVEL_WORDS[level] ?? level, event, ...shown].join(' ') + stackOf(fields);
}

function valueText(value: unknown): string {
  if (typeof value === 'string' && /^[\w.:/@+-]{1,200}$/.test(value)) return value;
  return printable(value === undefined ? 'undefined' : JSON.stringify(value));
}

/** A terminal obeys control characters: a line may not bring its own. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '?');
}

function stackOf({ error }: LogFields): string {
  const stack = typeof error === 'object' && error !== null && 'stack' in error && error.stack;
  return typeof stack === 'string' ? `\n${stack.split('\n').map(printable).join('\n')}` : '';
}
