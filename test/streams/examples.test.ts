import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';

const root = join(__dirname, '../..');
const VIRTUAL = join(__dirname, 'examples-of-docstrings.ts');
const ROOMS = ['bus', 'lifecycle', 'resilience', 'sse', 'time'];

/** What examples take for given. */
const GIVEN = `
import { catchError, concat, EMPTY, from, interval, map, merge, type Observable, of, type SchedulerLike, timer } from 'rxjs';
import * as streams from '#streams';
declare const random: () => number, now: () => number, heapUsed: () => number;
declare const scheduler: SchedulerLike;
declare const bus: streams.EventBus<streams.Typed>, remote: streams.RemoteBus<streams.Typed>, event: streams.Typed;
declare const scope: streams.CompositeSubscription, heard: string[], bytes: Uint8Array;
declare const store: { save(state: unknown, signal: AbortSignal): Promise<void> }, state: unknown;
declare const lines$: Observable<string>, read$: Observable<string>, slow$: Observable<string>, source$: Observable<string>;
declare const broken$: Observable<string>, well$: Observable<string>;
declare const write: (what: string | readonly string[]) => Observable<void>, report: (what: unknown) => void;
declare const onDrop: (value: string, dropped: number) => void, count: (value: string, dropped: number) => void;
declare const save: (value: unknown, signal?: AbortSignal) => Observable<void>, bury: (letter: unknown) => Observable<void>;
declare const heartbeat: streams.Heartbeat, flusher: streams.Flusher, config: streams.TicksConfig;
declare const readChunk: (after: number) => Observable<streams.Pulled>;
declare const socket: { write(bytes: Uint8Array): boolean; destroy(): void; on(event: string, heard: () => void): void };
`;

interface Example {
  readonly path: string;
  readonly code: string;
}

/** The examples of a room's docstrings, as they are written. */
function examplesOf(room: string): readonly Example[] {
  const folder = join(root, 'streams', room);
  return readdirSync(folder).flatMap((file) => {
    const docstrings = readFileSync(join(folder, file), 'utf8').match(/\/\*\*[^]*?\*\//g) ?? [];
    return docstrings.flatMap((docstring) => {
      const [, code] = docstring.replace(/\*\/$/, '').split('@example\n');
      return code === undefined
        ? []
        : [{ path: `${room}/${file}`, code: code.replace(/^ *\* ?/gm, '') }];
    });
  });
}

/** Each in a scope of its own, with every export of the library. */
function programText(examples: readonly Example[]): string {
  const index = readFileSync(join(root, 'streams/index.ts'), 'utf8');
  const names = [...index.matchAll(/export \{([^}]*)\}/g)].flatMap(([, list = '']) =>
    list
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
  const blocks = examples.map(({ path, code }) => `// ${path}\n{\n${code}\n}`);
  return `import { ${names.join(', ')} } from '#streams';\n${GIVEN}\n${blocks.join('\n')}`;
}

/** What the compiler says, with the line it says it of. */
function faultsIn(text: string): readonly string[] {
  const options: ts.CompilerOptions = {
    ...ts.getParsedCommandLineOfConfigFile(
      join(root, 'tsconfig.json'),
      {},
      {
        ...ts.sys,
        onUnRecoverableConfigFileDiagnostic: () => undefined,
      },
    )?.options,
    noEmit: true,
    incremental: false,
    noUnusedLocals: false,
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  const fileExists = host.fileExists.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.fileExists = (path) => path === VIRTUAL || fileExists(path);
  host.getSourceFile = (path, ...rest) =>
    path === VIRTUAL
      ? ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true)
      : getSourceFile(path, ...rest);
  const program = ts.createProgram([VIRTUAL], options, host);
  const source = program.getSourceFile(VIRTUAL);
  return [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ].map(({ messageText, start = 0 }) => {
    const line = text.slice(0, start).split('\n').length;
    const said = ts.flattenDiagnosticMessageText(messageText, ' ');
    return `${text.split('\n')[line - 1] ?? ''} : ${said}`;
  });
}

describe('the examples of the docstrings of streams/', () => {
  const examples = ROOMS.flatMap(examplesOf);

  it('are in every room', () => {
    expect(examples.length).toBeGreaterThan(25);
    expect(new Set(examples.map(({ path }) => path.split('/')[0])).size).toBe(ROOMS.length);
  });

  it('compile as they are written', () => {
    expect(faultsIn(programText(examples))).toEqual([]);
  });

  it('would be found if one did not', () => {
    const wrong = { path: 'wrong', code: "encodeFrame({ dater: '' });" };
    expect(faultsIn(programText([wrong]))).toHaveLength(1);
  });
});
