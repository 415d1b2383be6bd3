/** Frames of rxjs lie between whoever subscribes and the scheduler: so many lines reach beyond them. */
const DEEP = 40;

/** Where something was done; made into a line only when somebody asks, since most are never asked for. */
export type Place = Error;

/** This place: the stack at this moment. */
export function here(): Place {
  const limit: unknown = Reflect.get(Error, 'stackTraceLimit');
  Reflect.set(Error, 'stackTraceLimit', DEEP);
  const place = new Error('here');
  Reflect.set(Error, 'stackTraceLimit', limit);
  return place;
}

/** The folder that this library lies in, as stacks write it. */
const [, LIBRARY] = /([^\s(]*[\\/])testing[\\/]place\.[jt]s/.exec(
  String(here().stack),
) as unknown as readonly [string, string];

const SOMEWHERE = 'somewhere';

export const isKnown = (line: string): boolean => line !== SOMEWHERE && line !== '';

/** The lines of the stack that are neither rxjs nor this library: `greet (/app/greet.ts:2:18)`. */
function linesOf(place: Place): readonly string[] {
  // A message may have lines of its own.
  return String(place.stack)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .filter((line) => !/node_modules|node:internal/.test(line) && !isLibrary(line))
    .map((line) => line.trim().replace(/^at (async )?/, ''));
}

const isLibrary = (line: string): boolean => line.includes(LIBRARY);

/** The first of them. */
export const lineOf = (place: Place): string => linesOf(place)[0] ?? SOMEWHERE;

/** What it says, and the line that threw it, if it knows. */
export const told = (error: unknown): string =>
  error instanceof Error ? `${String(error)}, thrown at ${lineOf(error)}` : String(error);

/** The same error, its stack beginning at that place, so that whoever reports it shows the user's line and not the library's. */
export function standingAt<TError extends Error>(error: TError, place: Place): TError {
  return withLines(error, linesOf(place));
}

/** The same error with these lines for a stack. Where none is known it stays as it is. */
export function withLines<TError extends Error>(error: TError, lines: readonly string[]): TError {
  const known = lines.filter(isKnown);
  if (known.length > 0) {
    const frames = known.map((line) => `\n    at ${line}`).join('');
    error.stack = `${error.name}: ${error.message}${frames}`;
  }
  return error;
}
