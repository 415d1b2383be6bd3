import { COMPLIANCE_SEEDS, COMPLIANT_CODE } from './compliance-seeds';
import { type LintSeed, seed } from './lint-seed';
import { RIGHT_TESTS, TEST_SEEDS } from './test-seeds';

const SYNTAX = 'no-restricted-syntax';
const GLOBALS = 'no-restricted-globals';
const PROPERTIES = 'no-restricted-properties';
const RXJS = "import { type Observable, Subject, interval, timer } from 'rxjs';\n";
const LOGGER = "import { type Logger } from '../ports/logger';\n";

const EVERYWHERE: readonly LintSeed[] = [
  seed('src/rules/zz-enum.ts', [SYNTAX, 'union of literals'], 'export enum Colour { Red }'),
  seed('streams/time/zz-default.ts', [SYNTAX, 'Name every export'], 'export default 1;'),
  seed(
    'src/session/zz-extends.ts',
    [SYNTAX, 'never extend it'],
    "import { Subscription } from 'rxjs';\nexport class Mine extends Subscription {}",
  ),
  seed(
    'streams/bus/zz-extends-subject.ts',
    ['rxjs-x/no-subclass'],
    "import { Subject } from 'rxjs';\nexport class Mine extends Subject<number> {}",
  ),
  seed('src/app/zz-console.ts', ['no-console'], "console.log('x');"),
  seed(
    'src/http/zz-lines.ts',
    ['max-lines'],
    Array.from({ length: 201 }, (_, n) => `export const a${n} = ${n};`).join('\n'),
  ),
  seed(
    'test/src/rules/zz-lines.test.ts',
    ['max-lines'],
    Array.from({ length: 301 }, (_, n) => `export const a${n} = ${n};`).join('\n'),
  ),
  seed(
    'src/rules/zz-params.ts',
    ['max-params'],
    'export const f = (a: number, b: number, c: number, d: number): number => a + b + c + d;',
  ),
  seed('src/model/zz-any.ts', ['@typescript-eslint/no-explicit-any'], 'export type A = any;'),
  seed(
    'src/model/zz-ignore.ts',
    ['@typescript-eslint/ban-ts-comment'],
    '// @ts-ignore\nexport const a: number = "x";',
  ),
  seed(
    'src/model/zz-disabled.ts',
    ['@typescript-eslint/no-explicit-any'],
    '/* eslint-disable */\n// eslint-disable-next-line\nexport type A = any;',
  ),
  seed(
    'src/model/zz-unused.ts',
    ['@typescript-eslint/no-unused-vars'],
    'const a = 1;\nexport const b = 2;',
  ),
  seed(
    'src/rules/zz-untyped.ts',
    ['@typescript-eslint/explicit-module-boundary-types'],
    'export function f(a: number) {\n  return a;\n}',
  ),
  seed(
    'src/rules/zz-import.ts',
    ['@typescript-eslint/consistent-type-imports'],
    "import { PlayerId } from '../model/ids';\nexport type A = PlayerId;",
  ),
  seed(
    'src/wording/zz-switch.ts',
    ['@typescript-eslint/switch-exhaustiveness-check'],
    "export function f(a: 'x' | 'y'): void {\n  switch (a) {\n    case 'x':\n      break;\n  }\n}",
  ),
  seed(
    'src/http/zz-promise.ts',
    ['@typescript-eslint/no-floating-promises'],
    'export function f(): void {\n  Promise.resolve(1);\n}',
  ),
  seed(
    'src/wording/zz-template.ts',
    ['@typescript-eslint/restrict-template-expressions'],
    'export const f = (a: object | null): string => `${a}`;',
  ),
];

const STREAMS: readonly LintSeed[] = [
  seed(
    'src/session/zz-no-dollar.ts',
    ['house/finnish', 'should be used'],
    `${RXJS}export const ticks: Observable<number> = new Subject<number>();\nexport const t$ = [interval, timer];`,
  ),
  seed(
    'src/session/zz-no-dollar-field.ts',
    ['house/finnish', 'Add a type annotation'],
    `${RXJS}export const parts = { ticks: new Subject<number>().asObservable() };\nexport type A = Observable<number>;\nexport const t = [interval, timer];`,
  ),
  seed('src/session/zz-dollar.ts', ['house/finnish', 'should not'], 'export const a$ = 1;'),
  seed(
    'src/infra/random/zz-value.ts',
    ['rxjs-x/no-subject-value'],
    "import { BehaviorSubject } from 'rxjs';\nexport const a = new BehaviorSubject(1).value;",
  ),
  seed(
    'src/infra/random/zz-ignored.ts',
    ['rxjs-x/no-ignored-subscription'],
    "import { of } from 'rxjs';\nof(1).subscribe({ error: () => undefined });",
  ),
  seed(
    'src/infra/random/zz-error.ts',
    ['rxjs-x/no-ignored-error'],
    "import { of } from 'rxjs';\nexport const a = of(1).subscribe({ next: () => undefined });",
  ),
  seed(
    'src/infra/random/zz-nested.ts',
    ['rxjs-x/no-nested-subscribe'],
    "import { of } from 'rxjs';\nconst error = (): void => undefined;\nexport const a = of(1).subscribe({ next: () => { of(2).subscribe({ error }); }, error });",
  ),
  seed(
    'streams/time/zz-takeuntil.ts',
    ['rxjs-x/no-unsafe-takeuntil'],
    "import { NEVER, map, of, switchMap, takeUntil } from 'rxjs';\nexport const a$ = of(1).pipe(takeUntil(NEVER), switchMap(() => of(2)), map((x) => x));",
  ),
  seed(
    'streams/time/zz-share.ts',
    ['rxjs-x/no-sharereplay'],
    "import { of, shareReplay } from 'rxjs';\nexport const a$ = of(1).pipe(shareReplay(1));",
  ),
  seed(
    'streams/time/zz-exposed.ts',
    ['rxjs-x/no-exposed-subjects'],
    "import { Subject } from 'rxjs';\nexport class A {\n  readonly a$ = new Subject<number>();\n}",
  ),
  seed(
    'src/world/zz-scope.ts',
    ['house/owned-subscribe', 'Subscribe through a scope'],
    "import { of } from 'rxjs';\nexport const a = of(1).subscribe({ error: () => undefined });",
  ),
];

const OUTSIDE: readonly LintSeed[] = [
  seed(
    'src/infra/files/zz-sync-import.ts',
    ['house/no-blocking', 'asynchronous form'],
    "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;",
  ),
  seed(
    'src/app/zz-sync-call.ts',
    ['house/no-blocking', 'asynchronous form'],
    "import fs from 'node:fs';\nexport const a = fs.readFileSync('x');",
  ),
  seed('src/http/zz-env.ts', [SYNTAX, 'Only main reads'], "export const a = process.env['PORT'];"),
  seed(
    'src/world/zz-log.ts',
    ['house/log-events', 'constant dotted name'],
    `${LOGGER}export const f = (logger: Logger, a: string): void => {\n  logger.info(\`opened \${a}\`);\n};`,
  ),
  seed(
    'src/app/zz-log-words.ts',
    ['house/log-events', 'constant dotted name'],
    `${LOGGER}export const f = (logger: Logger): void => {\n  logger.warn('Something is wrong');\n};`,
  ),
];

const PURE: readonly LintSeed[] = [
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'].map((name) =>
    seed(`src/rules/zz-${name.toLowerCase()}.ts`, [GLOBALS, name], `export const a = ${name};`),
  ),
  ...['process', 'performance', 'crypto', 'fetch'].map((name) =>
    seed(`streams/sse/zz-${name}.ts`, [GLOBALS, name], `export const a = ${name};`),
  ),
  seed('src/account/zz-now.ts', [PROPERTIES, 'scheduler.now()'], 'export const a = Date.now();'),
  seed('src/world/zz-random.ts', [PROPERTIES, 'Take a Random'], 'export const a = Math.random();'),
  seed(
    'streams/time/zz-async.ts',
    [SYNTAX, 'take an Observable'],
    'export async function f(): Promise<void> {\n  await g();\n}\ndeclare function g(): Promise<void>;',
  ),
  seed(
    'src/session/zz-new-promise.ts',
    [SYNTAX, 'Promises live in'],
    'export const a = new Promise<void>((resolve) => {\n  resolve();\n});',
  ),
  seed('src/perception/zz-date.ts', [SYNTAX, 'or the clock'], 'export const a = new Date();'),
  seed(
    'streams/time/zz-timer.ts',
    [SYNTAX, 'Pass the scheduler'],
    "import { timer } from 'rxjs';\nexport const a$ = timer(5);",
  ),
  seed(
    'src/world/zz-timestamp.ts',
    [SYNTAX, 'Pass the scheduler'],
    "import { of, timestamp } from 'rxjs';\nexport const a$ = of(1).pipe(timestamp());",
  ),
];

/** A violation of each rule of the lint that is the house's own choice, and of those it leans on. */
export const LINT_SEEDS: readonly LintSeed[] = [
  ...EVERYWHERE,
  ...STREAMS,
  ...OUTSIDE,
  ...PURE,
  ...TEST_SEEDS,
  ...COMPLIANCE_SEEDS,
];

/** What looks like a violation and is none. */
export const RIGHT_CODE: Readonly<Record<string, string>> = {
  ...COMPLIANT_CODE,
  ...RIGHT_TESTS,
  'src/ports/zz-right.ts':
    "import { type Observable } from 'rxjs';\n\nexport interface Source {\n  readonly read: (from: number) => Observable<number>;\n  readonly ticks$: Observable<number>;\n}\n",
  'src/world/zz-right.ts':
    "import { type Observable, type SchedulerLike, timer } from 'rxjs';\nimport { type Logger } from '../ports/logger';\n\nexport function soon(scheduler: SchedulerLike, logger: Logger): Observable<number> {\n  logger.info('world.opened', { at: scheduler.now() });\n  return timer(5, scheduler);\n}\n",
  'src/infra/files/zz-right.ts':
    "import { readFile } from 'node:fs/promises';\n\nexport const read = async (path: string): Promise<string> => readFile(path, 'utf8');\n",
  'src/infra/logging/zz-right.ts':
    "import { type Logger } from '../../ports/logger';\n\nexport const pass = (logger: Logger, event: string): void => {\n  logger.info(event);\n};\n",
  'src/http/zz-right.ts':
    'export const onError = (a: number, b: number, c: number, d: number): number => a + b + c + d;\n',
};
