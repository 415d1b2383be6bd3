/** Files laid into the tree, and the rule that must fire on an import from one of them. */
export interface ImportSeed {
  readonly rule: string;
  /** Whose import it is. */
  readonly from: string;
  readonly files: Readonly<Record<string, string>>;
}

const IMPORT = "import { a } from 'TARGET';\nexport const b = a;\n";
const importing = (target: string): string => IMPORT.replace('TARGET', target);
const typesOf = (target: string): string =>
  `import { type A } from '${target}';\nexport type B = A;\n`;
const VALUE = 'export const a = 1;\nexport type A = number;\n';

/** A file that imports another one, which is laid beside it or is there. */
function seed(rule: string, from: string, target: string): ImportSeed {
  return { rule, from, files: { [from]: importing(target) } };
}

/** For the four rules of a room, which its name and theirs say. */
export function roomSeed(rule: string): ImportSeed {
  const [, room, kind] = /^(.+)-(rooms|packages|streams|node)$/.exec(rule) ?? [];
  if (room === undefined || kind === undefined) throw new Error(`${rule} is no rule of a room`);
  const up = '../'.repeat(room.split('/').length);
  const target = {
    rooms: `${up}app/zz-target`,
    packages: room === 'infra/metrics' ? 'pg' : 'prom-client',
    streams: '#streams',
    node: 'node:path',
  }[kind];
  return seed(rule, `src/${room}/zz-${kind}.ts`, target ?? '');
}

/** What the seeds import. */
export const TARGETS: Readonly<Record<string, string>> = {
  'src/app/zz-target.ts': VALUE,
  'src/client/zz-target.ts': VALUE,
  'src/world/zz-target.ts': VALUE,
  'src/model/zz-target.ts': VALUE,
  'streams/bus/zz-target.ts': VALUE,
  'test/src/zz-target.ts': VALUE,
};

export const IMPORT_SEEDS: readonly ImportSeed[] = [
  seed('streams-stands-alone', 'streams/time/zz-game.ts', '../../src/model/zz-target'),
  seed('streams-knows-only-rxjs', 'streams/time/zz-node.ts', 'node:path'),
  seed('streams-front-door', 'src/session/zz-back-door.ts', '../../streams/bus/zz-target'),
  seed('testing-is-for-tests', 'src/session/zz-testing.ts', '#streams/testing'),
  seed('testing-is-for-tests', 'src/session/zz-test.ts', '../../test/src/zz-target'),
  {
    rule: 'no-cycles',
    from: 'src/rules/zz-one.ts',
    files: {
      'src/rules/zz-one.ts': typesOf('./zz-two').replace('B', 'A'),
      'src/rules/zz-two.ts': typesOf('./zz-one').replace('B', 'A'),
    },
  },
  {
    rule: 'no-orphans',
    from: 'src/rules/zz-orphan.ts',
    files: { 'src/rules/zz-orphan.ts': VALUE },
  },
  seed('only-main-imports-app', 'src/http/zz-app.ts', '../app/zz-target'),
  seed('main-knows-only-app', 'src/main.ts', './world/zz-target'),
  seed('the-page-is-apart', 'src/app/zz-page.ts', '../client/zz-target'),
  seed('ports-are-interfaces', 'src/ports/zz-value.ts', '../model/zz-target'),
  seed('the-page-takes-types', 'src/client/zz-value.ts', '../model/zz-target'),
  seed('builders-only-build', 'src/client/bundle.mjs', 'rxjs'),
  {
    rule: 'world-files-are-data',
    from: 'src/content/zz-code.ts',
    files: {
      'src/content/zz-code.ts': importing('./data/zz-a'),
      'src/content/data/zz-a.ts': VALUE,
    },
  },
  seed('world-files-are-data-from', 'src/content/data/zz-b.ts', '../../model/zz-target'),
  {
    rule: 'known-rooms',
    from: 'src/app/zz-attic.ts',
    files: { 'src/app/zz-attic.ts': importing('../attic/zz-a'), 'src/attic/zz-a.ts': VALUE },
  },
  seed('known-rooms-from', 'src/attic/zz-b.ts', '../model/zz-target'),
  {
    rule: 'no-junk-drawers',
    from: 'src/rules/zz-drawer.ts',
    files: {
      'src/rules/zz-drawer.ts': importing('./utils/zz-a'),
      'src/rules/utils/zz-a.ts': VALUE,
    },
  },
  {
    rule: 'kebab-case',
    from: 'src/rules/zz-camel.ts',
    files: { 'src/rules/zz-camel.ts': importing('./zzCamel'), 'src/rules/zzCamel.ts': VALUE },
  },
  seed('no-dev-packages', 'src/app/zz-dev.ts', 'fast-check'),
  seed('no-unlisted-packages', 'src/app/zz-unlisted.ts', 'logform'),
  seed('no-unresolved', 'src/app/zz-nowhere.ts', './zz-gone'),
];

/** Imports that look forbidden and are not. */
export const RIGHT_IMPORTS: Readonly<Record<string, string>> = {
  'src/ports/zz-right.ts': `${typesOf('../model/zz-target')}export type { Observable } from 'rxjs';\n`,
  'src/world/zz-right.ts': `${importing('#streams')}export * from 'rxjs';\n`,
  'src/client/zz-right.ts': typesOf('../model/zz-target'),
  'src/http/zz-right.ts': `${importing('node:path')}export { z } from 'zod';\n`,
  'src/infra/persistence/zz-right.ts': importing('pg'),
  'src/account/zz-right.ts': importing('../rules/numbers'),
  'test/src/world/zz-right.ts': `${importing('#streams/testing')}export * from 'fast-check';\n`,
};
