/** A leak that RxJS or Node make easy: where it lies, how a test uses it, and who reports it. */
export interface LeakSeed {
  readonly name: string;
  readonly path: string;
  /** Exports `use`; `// lint` and `// run` end the lines that are reported. */
  readonly leaking: string;
  readonly corrected: string;
  /** The body of a test, with `scope` to hand in, which is closed after it. It may have `// run` itself. */
  readonly test: string;
  /** What a failing test says; null = only the lint sees it. */
  readonly says: string | null;
  /** The rule of the lint; null = only a test sees it. */
  readonly rule: string | null;
}

const SYNTAX = 'no-restricted-syntax';
const SCOPE = "import { type CompositeSubscription } from '#streams';\n";
const ERROR = 'const error = (): void => undefined;\n';
const USE = 'export function use(scope: CompositeSubscription): void {\n';

/** How each leak is written, and what it says when a test leaves it. */
export const LEAK_SEEDS: readonly LeakSeed[] = [
  {
    name: 'a forgotten subscribe',
    path: 'src/session/zz-forgotten',
    leaking: `import { NEVER } from 'rxjs';\n${ERROR}export function use(): void {\n  NEVER.subscribe({ error }); // lint run\n}\n`,
    corrected: `import { NEVER } from 'rxjs';\n${SCOPE}${ERROR}${USE}  scope.subscribe('never', NEVER, { error });\n}\n`,
    test: 'use(scope);',
    says: 'a subscription is open',
    rule: 'house/owned-subscribe',
  },
  {
    name: 'shareReplay without refCount',
    path: 'src/session/zz-share-replay',
    leaking: `import { NEVER, shareReplay } from 'rxjs';\n${SCOPE}${ERROR}${USE}  scope.subscribe('last', NEVER.pipe(shareReplay(1)), { error }); // lint run\n}\n`,
    corrected: `import { NEVER, shareReplay } from 'rxjs';\n${SCOPE}${ERROR}${USE}  const last$ = NEVER.pipe(shareReplay({ bufferSize: 1, refCount: true }));\n  scope.subscribe('last', last$, { error });\n}\n`,
    test: 'use(scope);',
    says: 'the connection of a shared stream is open',
    rule: 'rxjs-x/no-sharereplay',
  },
  {
    name: 'takeUntil before the last operator',
    path: 'src/session/zz-take-until',
    leaking:
      "import { NEVER, type Observable, of, switchMap, takeUntil } from 'rxjs';\nexport function use(stop$: Observable<unknown>): Observable<unknown> {\n  return of(1).pipe(takeUntil(stop$), switchMap(() => NEVER)); // lint\n}\n",
    corrected:
      "import { NEVER, type Observable, of, switchMap, takeUntil } from 'rxjs';\nexport function use(stop$: Observable<unknown>): Observable<unknown> {\n  return of(1).pipe(\n    switchMap(() => NEVER),\n    takeUntil(stop$),\n  );\n}\n",
    test: 'const stop$ = new Subject<void>();\nuse(stop$).subscribe({ error }); // run\nstop$.next();',
    says: 'a subscription is open',
    rule: 'rxjs-x/no-unsafe-takeuntil',
  },
  {
    name: 'a node beside the parent that closes',
    path: 'src/session/zz-closed-parent',
    leaking: `import { NEVER } from 'rxjs';\nimport { CompositeSubscription } from '#streams';\n${ERROR}const yieldToLoop = (resume: () => void): void => {\n  resume();\n};\n${USE}  const own = new CompositeSubscription(\`\${scope.path}:connection\`, { yieldToLoop }); // lint run\n  own.subscribe('never', NEVER, { error });\n}\n`,
    corrected: `import { NEVER } from 'rxjs';\n${SCOPE}${ERROR}${USE}  scope.child('connection').subscribe('never', NEVER, { error });\n}\n`,
    test: 'use(scope);',
    says: 'CompositeSubscription "app:connection" is open',
    rule: SYNTAX,
  },
  {
    name: 'an interval',
    path: 'src/session/zz-interval',
    leaking: `import { interval } from 'rxjs';\n${ERROR}export function use(): void {\n  interval(60_000).subscribe({ error }); // lint run\n}\n`,
    corrected: `import { asyncScheduler, interval } from 'rxjs';\n${SCOPE}${ERROR}${USE}  scope.subscribe('beat', interval(60_000, asyncScheduler), { error });\n}\n`,
    test: 'use(scope);',
    says: 'a timer is pending',
    rule: SYNTAX,
  },
  {
    name: 'a listener',
    path: 'src/http/zz-listener',
    leaking:
      "import { type EventEmitter } from 'node:events';\nexport function use(_scope: unknown, server: EventEmitter): void {\n  server.on('told', () => undefined); // run\n}\n",
    corrected: `import { type EventEmitter } from 'node:events';\nimport { fromEvent } from 'rxjs';\n${SCOPE}${ERROR}export function use(scope: CompositeSubscription, server: EventEmitter): void {\n  scope.subscribe('told', fromEvent(server, 'told'), { error });\n  const hear = (): void => undefined;\n  server.on('told', hear);\n  scope.add('listener', () => {\n    server.off('told', hear);\n  });\n}\n`,
    test: 'use(scope, server);',
    says: 'a listener of "told" stays',
    rule: null,
  },
  {
    name: 'a timer in a promise',
    path: 'src/session/zz-timer',
    leaking:
      'export function use(): void {\n  void new Promise((resolve) => setTimeout(resolve, 60_000)); // lint run\n}\n',
    corrected: `import { asyncScheduler, timer } from 'rxjs';\n${SCOPE}${ERROR}${USE}  scope.subscribe('late', timer(60_000, asyncScheduler), { error });\n}\n`,
    test: 'use(scope);',
    says: 'a timer of Node is pending',
    rule: 'no-restricted-globals',
  },
  {
    name: 'a ReplaySubject without a size',
    path: 'src/session/zz-replay',
    leaking:
      "import { type Observable, ReplaySubject } from 'rxjs';\nexport function use(): Observable<number> {\n  return new ReplaySubject<number>().asObservable(); // lint\n}\n",
    corrected:
      "import { type Observable, ReplaySubject } from 'rxjs';\nexport function use(): Observable<number> {\n  return new ReplaySubject<number>(1).asObservable();\n}\n",
    test: 'use();',
    says: null,
    rule: 'house/bounded',
  },
  {
    name: 'an orphan in a handler',
    path: 'src/session/zz-handler',
    leaking: `import { NEVER, of } from 'rxjs';\n${SCOPE}${ERROR}${USE}  const next = (): void => {\n    NEVER.subscribe({ error }); // lint run\n  };\n  scope.subscribe('moved', of(1), { next, error });\n}\n`,
    corrected: `import { NEVER, of, switchMap } from 'rxjs';\n${SCOPE}${ERROR}${USE}  scope.subscribe('moved', of(1).pipe(switchMap(() => NEVER)), { error });\n}\n`,
    test: 'use(scope);',
    says: 'a subscription is open',
    rule: 'house/owned-subscribe',
  },
  {
    name: 'a teardown that throws',
    path: 'src/session/zz-teardown',
    leaking: `import { concat, finalize, NEVER, of, take } from 'rxjs';\n${SCOPE}${ERROR}${USE}  const held$ = concat(of(1), NEVER).pipe(\n    finalize(() => {\n      throw new Error('not released'); // lint run\n    }),\n    take(1),\n  );\n  scope.subscribe('held', held$, { error });\n}\n`,
    corrected: `import { concat, finalize, NEVER, of, take } from 'rxjs';\n${SCOPE}${ERROR}const released = (): void => undefined;\n${USE}  scope.subscribe('held', concat(of(1), NEVER).pipe(finalize(released), take(1)), { error });\n}\n`,
    test: 'use(scope);',
    says: 'not released',
    rule: SYNTAX,
  },
];
