import {
  array,
  assert,
  constantFrom,
  jsonValue,
  oneof,
  property,
  record,
  string,
} from 'fast-check';
import { loadWorld } from '../../../src/content/load-world';
import { type WorldFile } from '../../../src/model/content';
import { rat } from './changed-world';
import { FOUR_ROOM_IDS } from './small-world';

const HOME = { room: FOUR_ROOM_IDS.square, min: 1, max: 2 };
/** The small world, with somebody in it. */
const lived = rat({
  stats: { STR: 30 },
  attack: { class: 'bite', dice: '1d4' },
  schedule: [{ hours: [22, 6], room: FOUR_ROOM_IDS.lane, state: 'asleep' }],
  shop: { sells: [{ item: 'lamp', stock: 1 }], buys: [] },
  loot: [{ item: 'coins', chance: 5 }],
  populations: [HOME],
});

const path = oneof(
  constantFrom(...lived.map((file) => file.path), 'world/a/b/c/d.json', 'topics/x.txt'),
  string({ unit: 'binary' }),
);
const anyText = oneof(
  string({ unit: 'binary' }),
  jsonValue({ stringUnit: 'binary', maxDepth: 4 }).map((value) => JSON.stringify(value)),
);
const anyFile = record({ path, text: anyText });

/** A valid file in which one value, somewhere, is any JSON. */
const brokenFile = record({
  file: constantFrom(...lived.filter((file) => file.path.endsWith('.json'))),
  key: oneof(
    constantFrom(
      'id',
      'exits',
      'populations',
      'schedule',
      'loot',
      'shop',
      'attack',
      'effects',
      'attributes',
      'container',
      'environment',
      'start',
      'Drifter',
      '0',
    ),
    constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty'),
    string(),
  ),
  value: jsonValue({ maxDepth: 4 }),
}).map(({ file, key, value }): WorldFile => {
  const members = Object.entries(JSON.parse(file.text) as object)
    .filter(([name]) => name !== key)
    .concat([[key, value]])
    .map(([name, member]) => `${JSON.stringify(name)}:${JSON.stringify(member)}`);
  return { path: file.path, text: `{${members.join(',')}}` };
});

const replace = (changed: readonly WorldFile[]): readonly WorldFile[] => [
  ...lived.filter((file) => !changed.some((other) => other.path === file.path)),
  ...changed,
];

const POINTER = /^(\/([^~/]|~[01])*)*$/u;

function holds(files: readonly WorldFile[]): void {
  const { world, report } = loadWorld(files);
  for (const row of report) {
    expect(row.pointer).toMatch(POINTER);
    expect(row.message).not.toBe('');
    expect(row.message).not.toMatch(/\p{Cs}/u);
  }
  expect(world === null).toBe(report.some(({ code }) => code === 'world.empty'));
  const names = report.map(({ file }) => file);
  expect(names).toEqual([...names].sort());
}

describe('loadWorld, given anything', () => {
  it('never throws, and tells every fault in a sound row', () => {
    assert(
      property(array(anyFile, { maxLength: 6 }), (files) => {
        holds(replace(files));
      }),
      { numRuns: 400 },
    );
  });

  it('never throws where one value is any JSON', () => {
    assert(
      property(array(brokenFile, { minLength: 1, maxLength: 3 }), (files) => {
        holds(replace(files));
      }),
      { numRuns: 600 },
    );
  });

  it('touches no prototype', () => {
    loadWorld(
      replace([
        {
          path: 'x.json',
          text: '{"__proto__":{"stained":1},"constructor":{"prototype":{"stained":1}}}',
        },
      ]),
    );
    expect(Object.hasOwn(Object.prototype, 'stained')).toBe(false);
  });
});
