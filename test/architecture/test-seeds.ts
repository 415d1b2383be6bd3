import { type LintSeed, seed } from './lint-seed';

const SYNTAX = 'no-restricted-syntax';
const GLOBALS = 'no-restricted-globals';
const PROPERTIES = 'no-restricted-properties';

/** A violation of each rule of how tests are written. */
export const TEST_SEEDS: readonly LintSeed[] = [
  seed(
    'test/src/rules/zz-only.test.ts',
    [SYNTAX, 'Every test runs'],
    "it.only('x', () => undefined);",
  ),
  seed(
    'test/src/rules/zz-skip.test.ts',
    [SYNTAX, 'Every test runs'],
    "describe.skip('x', () => undefined);",
  ),
  ...['mock', 'doMock', 'unstable_mockModule'].map((name) =>
    seed(
      `test/src/rules/zz-${name.toLowerCase().replace('_', '-')}.test.ts`,
      [PROPERTIES, 'a fake that implements'],
      `jest.${name}('x', () => 1);`,
    ),
  ),
  seed(
    'test/src/rules/zz-fake.test.ts',
    [PROPERTIES, 'Hand in a scheduler'],
    'jest.useFakeTimers();',
  ),
  ...['todo', 'failing'].map((name) =>
    seed(`test/docs/zz-${name}.test.ts`, [SYNTAX, 'Every test runs'], `it.${name}('x');`),
  ),
  ...['fit', 'xit', 'xtest', 'fdescribe', 'xdescribe'].map((name) =>
    seed(
      `test/docs/zz-${name}.test.ts`,
      [SYNTAX, 'Every test runs'],
      `${name}('x', () => undefined);`,
    ),
  ),
  seed(
    'test/src/rules/zz-system-time.test.ts',
    [PROPERTIES, 'Hand in a scheduler'],
    'jest.setSystemTime(1);',
  ),
  seed(
    'test/src/rules/zz-set-mock.test.ts',
    [PROPERTIES, 'a fake that implements'],
    "jest.setMock('x', 1);",
  ),
  seed(
    'test/src/infra/zz-sleep.test.ts',
    [SYNTAX, 'Nobody sleeps in a test'],
    'export const a = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));',
  ),
  seed(
    'test/docs/zz-sleep-import.test.ts',
    [SYNTAX, 'or await settle()'],
    "import { setTimeout as pause } from 'node:timers/promises';\nexport const a = pause;",
  ),
  seed(
    'test/journeys/page/zz-pause.test.ts',
    [SYNTAX, 'Wait for what is to happen'],
    'declare const page: { readonly waitForTimeout: (ms: number) => Promise<void> };\nexport const a = (): Promise<void> => page.waitForTimeout(50);',
  ),
  seed(
    'test/streams/zz-now.test.ts',
    [PROPERTIES, 'virtualWorld().now()'],
    'export const a = Date.now();',
  ),
  seed(
    'test/virtual-zone/zz-performance.test.ts',
    [PROPERTIES, 'virtualWorld().now()'],
    'export const a = performance.now();',
  ),
  seed(
    'test/src/session/zz-date.test.ts',
    [SYNTAX, 'take it from its scheduler'],
    'export const a = new Date();',
  ),
  seed(
    'test/journeys/api/zz-import.test.ts',
    ['house/test-habits', 'Import at the top'],
    "export const a = (): Promise<unknown> => import('node:fs');",
  ),
  seed(
    'test/src/rules/zz-require.test.ts',
    ['house/test-habits', 'Import at the top'],
    "export const a: unknown = Math.PI > 3 ? require('node:fs') : null;",
  ),
  seed(
    'test/src/rules/zz-if.test.ts',
    ['house/test-habits', 'Expect always'],
    "it('x', () => {\n  const a = [1].at(0);\n  if (a !== undefined) expect(a).toBe(1);\n});",
  ),
  seed(
    'test/faults/zz-catch.test.ts',
    ['house/test-habits', 'Expect always'],
    "it('x', () => {\n  try {\n    JSON.parse('');\n  } catch (error) {\n    expect(error).toBeInstanceOf(SyntaxError);\n  }\n});",
  ),
  seed(
    'test/src/infra/zz-spy.test.ts',
    ['house/test-habits', 'A module stays as it is'],
    "import * as files from 'node:fs';\njest.spyOn(files, 'readFile');",
  ),
  seed('test/streams/zz-sleep.test.ts', [GLOBALS, 'setTimeout'], 'export const a = setTimeout;'),
  seed('test/src/world/zz-sleep.test.ts', [GLOBALS, 'setTimeout'], 'export const a = setTimeout;'),
];

/** Tests that look like a violation and are none. */
export const RIGHT_TESTS: Readonly<Record<string, string>> = {
  'test/src/infra/zz-right.test.ts':
    "it('waits', () => {\n  setTimeout(() => undefined, 1);\n});\n",
  'test/faults/zz-right.test.ts':
    "import { setTimeout as pause } from 'node:timers/promises';\n\nexport const since = performance.now();\nexport const a = pause;\nit('waits for what is real', async () => {\n  await new Promise((resolve) => setTimeout(resolve, 1));\n});\n",
  'test/src/rules/zz-right.test.ts':
    "it('asks before it expects, and spies on what is its own', () => {\n  const own = { f: (): number => 1 };\n  jest.spyOn(own, 'f');\n  const a = [1].at(0) ?? 2;\n  if (expect.getState().testPath === '') return;\n  expect(a === 1 ? own.f() : 0).toBe(new Date(1).getTime());\n});\n",
};
