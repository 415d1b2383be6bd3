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

/** The first line of the stack that is neither rxjs nor this library: `greet (/app/greet.ts:2:18)`. */
export function lineOf(place: Place): string {
  // A message may have lines of its own.
  const lines = String(place.stack)
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  const ours = lines.find((line) => !/node_modules|node:internal/.test(line) && !isLibrary(line));
  return (ours ?? 'somewhere').trim().replace(/^at (async )?/, '');
}

const isLibrary = (line: string): boolean => line.includes(LIBRARY);
