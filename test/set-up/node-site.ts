import { dirname, sep } from 'node:path';

const ROOT = dirname(dirname(__dirname)) + sep;
const WATCHES = /[/\\]set-up[/\\]node-(site|timers|listeners)[.]ts:/;
/** The frames of a watch itself, and the one before them. */
const FRAMES = 6;

/**
 * What tells, if it is ever asked, the line of this project that did something directly, as `greet (/app/greet.ts:2:18)`; null when a
 * package or Node did it, which see to it themselves. Called from within a watch. Only the frames are kept: to make text of them is what
 * costs.
 */
export function siteHere(): () => string | null {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = FRAMES;
  const here = new Error('here');
  Error.stackTraceLimit = limit;
  return () => {
    const frames = String(here.stack).split('\n').slice(1);
    const direct = frames.find((frame) => !WATCHES.test(frame));
    if (direct === undefined || !direct.includes(ROOT) || direct.includes('node_modules'))
      return null;
    return direct.trim().replace(/^at (async )?/, '');
  };
}

/** Puts another function in the place of a method, with all that hangs on the first; calls give the way back. */
export function replaceMethod(
  owner: object,
  name: string,
  make: (original: (...given: unknown[]) => unknown) => (...given: unknown[]) => unknown,
): () => void {
  const original = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
  const other = make(original);
  Object.defineProperties(other, Object.getOwnPropertyDescriptors(original));
  Reflect.set(owner, name, other);
  return () => {
    if (Reflect.get(owner, name) === other) Reflect.set(owner, name, original);
  };
}
