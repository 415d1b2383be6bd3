/** One line of a stack: its file (none = native code), and the line itself without `at`. */
interface Frame {
  readonly file: string;
  readonly line: string;
}

/** Out of a long chain of operators; and far enough to see who calls. */
const DEEP = 60;
const NEAR = 8;

/** The path before `:12:34`, with or without a bracket round it. */
const FILE = /(?:\(|^)((?:[a-z]+:\/\/)?[^()]*?):\d+:\d+\)?$/;

/** The stack, this function's own frame first. As text, at once: a stack that was not yet read holds all that its functions hold. */
function framesNow(depth: number): readonly Frame[] {
  const before: unknown = Reflect.get(Error, 'stackTraceLimit');
  Reflect.set(Error, 'stackTraceLimit', depth);
  const { stack } = new Error('here');
  Reflect.set(Error, 'stackTraceLimit', before);
  return String(stack)
    .split('\n')
    .slice(1)
    .map((text) => {
      const line = text.trim().replace(/^at (async )?/, '');
      return { file: FILE.exec(line.replace(/^[^(]*(?=\()/, ''))?.[1] ?? '', line };
    });
}

const folderOf = (file: string): string => file.replace(/[^\\/]*$/, '');

const HERE = framesNow(1)
  .map(({ file }) => folderOf(file))
  .join('');
const LIBRARY = folderOf(HERE.slice(0, -1));
const PROBE = new Set(['site', 'orphan-probe']);

const isRxjs = ({ file }: Frame): boolean => /[\\/]rxjs[\\/](dist|src)[\\/]/.test(file);
/** The runtime's own, as Node writes it: a microtask may run within one. */
const isRuntime = ({ file }: Frame): boolean => file.startsWith('node:internal/');
const isHere = ({ file }: Frame): boolean => file.startsWith(HERE);
const isProbe = ({ file }: Frame): boolean =>
  file.startsWith(HERE) && PROBE.has(file.slice(HERE.length).replace(/\.[jt]s$/, ''));

/** Where this is called from: the first line of the stack that is neither rxjs, the runtime nor this folder, such as `greet (/app/greet.ts:3:9)`. */
export function siteNow(): string {
  const frame = framesNow(DEEP).find(
    (each) => each.file !== '' && !isRuntime(each) && !isHere(each) && !isRxjs(each),
  );
  return frame?.line ?? 'somewhere';
}

/**
 * Who subscribes: `us` is this library, which ends what it subscribes to; `operator` is rxjs, which does too; `promise` is rxjs for
 * `firstValueFrom` and the like; `shared` is rxjs for the one connection of `share` and `shareReplay`; `other` is anybody else.
 */
export type SubscribedBy = 'us' | 'operator' | 'promise' | 'shared' | 'other';

/** Asked from within the probe, of what called it. */
export function subscribedBy(): SubscribedBy {
  const frames = framesNow(NEAR);
  const at = frames.findLastIndex(isProbe) + 1;
  const [caller, above] = [frames[at], frames[at + 1]];
  if (caller === undefined) return 'other';
  if (!isRxjs(caller)) return caller.file.startsWith(LIBRARY) ? 'us' : 'other';
  if (above?.line.startsWith('new Promise') === true) return 'promise';
  return /\bshare\.[jt]s$/.test(caller.file) ? 'shared' : 'operator';
}
