import { type LintSeed, seed } from './lint-seed';

const BOUNDED = 'house/bounded';
const BLOCKING = 'house/no-blocking';
const OWNED = 'house/owned-subscribe';
const LOG = 'house/log-events';
const SYNTAX = 'no-restricted-syntax';
const LOGGER = "import { type Logger } from '../ports/logger';\n";
const SCOPE = "import { type CompositeSubscription } from '#streams';\n";

/** An operator as the only one of a pipe, in a file of its own. */
const piped = (name: string, call = `${name}()`): LintSeed =>
  seed(
    `src/session/zz-held-${name.toLowerCase()}.ts`,
    [BOUNDED, `(${name})`],
    `import * as rx from 'rxjs';\nexport const a$ = rx.of(rx.of(1)).pipe(rx.${call});`,
  );

const HELD: readonly LintSeed[] = [
  ...['toArray', 'concatAll', 'zipAll', 'distinct'].map((name) => piped(name)),
  piped('buffer', 'buffer(rx.NEVER)'),
  piped('bufferCount', 'bufferCount(2)'),
  piped('windowCount', 'windowCount(2)'),
  piped('groupBy', 'groupBy((x) => x)'),
  piped('delay', 'delay(2, rx.asapScheduler)'),
  piped('observeOn', 'observeOn(rx.asapScheduler)'),
  piped('mergeAll', 'mergeAll(4)'),
  piped('mergeMap', 'mergeMap((x) => x, 4)'),
  seed(
    'streams/time/zz-held-concatmap.ts',
    [BOUNDED, '(concatMap)'],
    "import { concatMap as then, of } from 'rxjs';\n// It is bounded.\nexport const a$ = of(1).pipe(then(() => of(2)));",
  ),
  seed(
    'streams/time/zz-held-merge.ts',
    [BOUNDED, '(merge)'],
    "import { merge, of } from 'rxjs';\nexport const a$ = merge(of(1), of(2), 1);",
  ),
  seed(
    'streams/time/zz-held-zip.ts',
    [BOUNDED, '(zip)'],
    "import { of, zip } from 'rxjs';\nexport const a$ = zip(of(1), of(2));",
  ),
  seed(
    'streams/time/zz-held-as-value.ts',
    [BOUNDED, '(toArray)'],
    "import { toArray } from 'rxjs';\nexport const all = toArray;",
  ),
  seed(
    'src/client/zz-replay.ts',
    [BOUNDED, 'a size'],
    "import { ReplaySubject } from 'rxjs';\nexport const a$ = new ReplaySubject<number>().asObservable();",
  ),
  seed(
    'src/world/zz-replay-infinity.ts',
    [BOUNDED, 'a size'],
    "import { ReplaySubject } from 'rxjs';\nexport const a$ = new ReplaySubject<number>(Infinity, 5).asObservable();",
  ),
  seed(
    'src/world/zz-share-replay.ts',
    [BOUNDED, 'refCount: true'],
    "import { of, shareReplay } from 'rxjs';\nexport const a$ = of(1).pipe(shareReplay({ bufferSize: 1, refCount: false }));",
  ),
  seed(
    'src/world/zz-share-replay-size.ts',
    [BOUNDED, 'refCount: true'],
    "import { of, shareReplay } from 'rxjs';\nexport const a$ = of(1).pipe(shareReplay({ refCount: true }));",
  ),
  seed(
    'src/world/zz-share-kept.ts',
    [BOUNDED, 'the source runs on'],
    "import { of, share } from 'rxjs';\nexport const a$ = of(1).pipe(share({ resetOnRefCountZero: false }));",
  ),
];

const STOPPED: readonly LintSeed[] = [
  seed(
    'src/infra/files/zz-sync-computed.ts',
    [BLOCKING, 'asynchronous form'],
    "import fs from 'node:fs';\nexport const a = fs['readFileSync']('x');",
  ),
  seed(
    'src/infra/files/zz-sync-taken.ts',
    [BLOCKING, 'asynchronous form'],
    "import * as zlib from 'node:zlib';\nconst { gzipSync: zip } = zlib;\nexport const a = zip;",
  ),
  seed(
    'src/infra/files/zz-sync-passed-on.ts',
    [BLOCKING, 'asynchronous form'],
    "export { execSync as run } from 'node:child_process';",
  ),
  seed(
    'src/infra/nats/zz-sync-chosen.ts',
    [BLOCKING, 'Name the function'],
    "import fs from 'node:fs';\nexport const f = (how: 'readFileSync' | 'statSync'): unknown => fs[how]('x');",
  ),
  seed(
    'src/main.ts',
    [BLOCKING, 'asynchronous form'],
    "import { scryptSync } from 'node:crypto';\nexport const a = scryptSync;",
  ),
  seed(
    'src/infra/crypto/zz-random.ts',
    [BLOCKING, 'random bytes'],
    "import { randomBytes } from 'node:crypto';\nexport const a = randomBytes(1_000_000);",
  ),
  seed(
    'src/infra/crypto/zz-random-any.ts',
    [BLOCKING, 'random bytes'],
    "import { randomBytes } from 'node:crypto';\nexport const f = (size: number): Buffer => randomBytes(size);",
  ),
  seed(
    'streams/bus/zz-wait.ts',
    [BLOCKING, 'Atomics.waitAsync'],
    'export const f = (a: Int32Array<SharedArrayBuffer>): unknown => Atomics.wait(a, 0, 0);',
  ),
  seed(
    'src/app/zz-snapshot.ts',
    [BLOCKING, 'whole heap'],
    "import { writeHeapSnapshot } from 'node:v8';\nexport const a = writeHeapSnapshot;",
  ),
  seed(
    'src/app/zz-require.ts',
    ['@typescript-eslint/no-require-imports'],
    "export const a: unknown = require('node:fs');",
  ),
];

const UNOWNED: readonly LintSeed[] = [
  seed(
    'src/infra/nats/zz-bare.ts',
    [OWNED, 'through a scope'],
    "import { of } from 'rxjs';\nexport const a = of(1).subscribe({ error: () => undefined });",
  ),
  seed(
    'src/http/zz-each.ts',
    [OWNED, 'through a scope'],
    "import { of } from 'rxjs';\nexport const a = of(1).forEach(() => undefined);",
  ),
  seed(
    'src/http/zz-taken.ts',
    [OWNED, 'through a scope'],
    "import { Subject } from 'rxjs';\nconst { subscribe } = new Subject<number>();\nexport const a = subscribe;",
  ),
  seed(
    'src/http/zz-method.ts',
    [OWNED, 'through a scope'],
    "import { of } from 'rxjs';\nexport const a = of(1)['subscribe'].bind(of(1));",
  ),
  seed(
    'src/app/zz-nested.ts',
    [OWNED, 'join the two'],
    `${SCOPE}import { of } from 'rxjs';\nconst error = (): void => undefined;\nexport const f = (scope: CompositeSubscription): unknown =>\n  scope.subscribe('outer', of(1), { next: () => { scope.subscribe('inner', of(2), { error }); }, error });`,
  ),
  seed(
    'streams/time/zz-dropped.ts',
    [OWNED, 'Nobody can end it'],
    "import { of } from 'rxjs';\nexport function f(): void {\n  void of(1).subscribe({ error: () => undefined });\n}",
  ),
  seed(
    'streams/time/zz-dropped-method.ts',
    [OWNED, 'Nobody can end it'],
    "import { of } from 'rxjs';\nexport const a = of(1).subscribe;",
  ),
  ...['rules', 'command', 'perception', 'model'].map((room) =>
    seed(
      `src/${room}/zz-subscribes.ts`,
      [OWNED, 'subscribes to nothing'],
      'export const f = (a: { readonly subscribe: () => void }): void => {\n  a.subscribe();\n};',
    ),
  ),
  ...['src/world', 'streams/time'].map((room) =>
    seed(
      `${room}/zz-first.ts`,
      [SYNTAX, 'here take an Observable'],
      "import { firstValueFrom, of } from 'rxjs';\nexport const a = firstValueFrom(of(1), { defaultValue: 1 });",
    ),
  ),
];

const TORN_DOWN: readonly LintSeed[] = [
  seed(
    'src/http/zz-root.ts',
    [SYNTAX, 'A root of its own'],
    "import { CompositeSubscription } from '#streams';\nexport const a = new CompositeSubscription('mine', { yieldToLoop: setImmediate });",
  ),
  ...['src/infra/random', 'src/app', 'src/world', 'streams/time'].map((room) =>
    seed(
      `${room}/zz-throws.ts`,
      [SYNTAX, 'stops the end of others'],
      "import { finalize, of } from 'rxjs';\nexport const a$ = of(1).pipe(\n  finalize(() => {\n    throw new Error('x');\n  }),\n);",
    ),
  ),
];

const SAID: readonly LintSeed[] = [
  seed(
    'src/world/zz-log-diary.ts',
    [LOG, 'constant dotted name'],
    `${LOGGER}export const f = (diary: Logger, a: string): void => {\n  diary.info('opened ' + a);\n};`,
  ),
  seed(
    'src/app/zz-log-field.ts',
    [LOG, 'constant dotted name'],
    `${LOGGER}export const f = (parts: { readonly says: Pick<Logger, 'warn'> }, a: string): void => {\n  parts.says.warn(a);\n};`,
  ),
  seed(
    'src/app/zz-log-level.ts',
    [LOG, 'constant dotted name'],
    `${LOGGER}export const f = (logger: Logger, level: 'info' | 'warn', a: string): void => {\n  logger[level](a);\n};`,
  ),
  seed(
    'src/app/zz-log-taken.ts',
    [LOG, 'taken off its logger'],
    `${LOGGER}export const f = ({ info }: Logger): unknown => info;`,
  ),
  seed(
    'src/app/zz-log-method.ts',
    [LOG, 'taken off its logger'],
    `${LOGGER}export const f = (logger: Logger): unknown => logger.info;`,
  ),
];

const ENDED: readonly LintSeed[] = [
  "process['exit'](1);",
  'process.abort();',
  'globalThis.process.exit(1);',
  "import { exit } from 'node:process';\nexport const a = exit;",
  'const { exit } = process;\nexport const a = exit;',
  'export const f = (proc: NodeJS.Process): never => proc.exit(1);',
].map((code, n) => seed(`src/infra/random/zz-exit-${n}.ts`, ['house/no-exit', 'Only main'], code));

const FLOATING: readonly LintSeed[] = [
  seed(
    'src/infra/random/zz-then.ts',
    ['@typescript-eslint/no-floating-promises'],
    'export const f = (a: Promise<void>): void => {\n  a.then(() => undefined);\n};',
  ),
  seed(
    'src/infra/random/zz-void.ts',
    ['@typescript-eslint/no-floating-promises'],
    'export const f = (a: Promise<void>): void => {\n  void a;\n};',
  ),
  seed(
    'src/infra/random/zz-misused.ts',
    ['@typescript-eslint/no-misused-promises'],
    'export const f = (each: () => Promise<void>): void => {\n  [1].forEach(each);\n};',
  ),
];

/** What may not happen in a server that must not block, leak or grow: each way in which it could be written. */
export const COMPLIANCE_SEEDS: readonly LintSeed[] = [
  ...HELD,
  ...STOPPED,
  ...UNOWNED,
  ...TORN_DOWN,
  ...SAID,
  ...ENDED,
  ...FLOATING,
];

const ERROR = 'const error = (): void => undefined;\n';

/** The same, written as it may be. */
export const COMPLIANT_CODE: Readonly<Record<string, string>> = {
  'src/session/zz-right-held.ts':
    "import { concatMap, mergeMap, type Observable, of, ReplaySubject, shareReplay, zip } from 'rxjs';\n\nexport const a$ = of(1).pipe(\n  // bounded: one value comes.\n  concatMap(() => of(2)),\n  mergeMap(() => of(3)),\n  mergeMap(() => of(4), Infinity),\n  shareReplay({ bufferSize: 1, refCount: true }),\n);\n/** Pairs. */\n// bounded: each has one value.\nexport const b$ = zip(a$, a$);\nexport const c$ = (): Observable<number> => new ReplaySubject<number>(1).asObservable();\n",
  'src/infra/crypto/zz-right-blocking.ts':
    "import { randomBytes } from 'node:crypto';\n\nconst TOKEN_BYTES = 32;\nexport const token = (): string => randomBytes(TOKEN_BYTES).toString('hex');\n",
  'src/app/zz-right-owned.ts': `${SCOPE}import { of, switchMap } from 'rxjs';\n\n${ERROR}export const f = (scope: CompositeSubscription): unknown =>\n  scope.subscribe('joined', of(1).pipe(switchMap(() => of(2))), { error });\n`,
  'src/infra/nats/zz-right-owned.ts':
    'interface Connection {\n  readonly subscribe: (subject: string) => unknown;\n}\n\nexport const f = (nats: Connection): unknown => nats.subscribe("a");\n',
  'src/app/zz-right-root.ts':
    "import { CompositeSubscription } from '#streams';\n\nexport const a = new CompositeSubscription('app', { yieldToLoop: setImmediate });\n",
  'streams/time/zz-right-owned.ts': `import { of, type Subscription } from 'rxjs';\n\n${ERROR}export const f = (): Subscription => of(1).subscribe({ error });\n`,
  'src/app/zz-right-log.ts': `${LOGGER}\nexport const f = (logger: Logger, level: 'info' | 'warn'): void => {\n  logger.child({ id: 1 })[level]('server.opened', { at: \`\${level}!\` });\n};\n`,
};
