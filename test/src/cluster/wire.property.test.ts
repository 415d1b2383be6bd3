import fc from 'fast-check';
import { ANSWERED, ASKED, faultOf, LINKS, newsOf } from '../../../src/cluster/wire';
import { NOW } from '../rules/small-view';

const command = { ask: 'command', player: 'p', id: 'i', line: 'look', correlationId: 'c' };
const row = { kind: 'staff', at: NOW, player: 'p', data: { a: 1 } };
const said = { type: 'room.said', at: NOW, zone: 'z', audience: { kind: 'everyone' } };
const commit = {
  ...{ no: 3, firstOffset: 7, head: 8, at: NOW },
  changes: [{ kind: 'item-gone', item: 'i' }],
  events: [said, said],
};

/** Words that a body may be made of, so that some come near to one that is right. */
const WORDS = [
  ...['ask', 'command', 'enter', 'rename', 'reload', 'note', 'row', 'kind', 'full', 'delta', 'seq'],
  ...['players', 'back', 'lost', 'no', 'head', 'firstOffset', 'at', 'changes', 'events', 'type'],
  ...['answer', 'fault', 'code', 'value', 'leaving', 'wanted', '__proto__', 'constructor', 'line'],
];
const word = fc.constantFrom(...WORDS);
const junk = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true }),
  fc.dictionary(word, fc.oneof(word, fc.integer(), fc.array(fc.anything(), { maxLength: 3 }))),
);

/** One of them with one thing in it that is something else. */
const nearly = fc
  .record({ of: fc.constantFrom(command, commit, row), key: fc.nat(), value: fc.anything() })
  .map(({ of, key, value }) => {
    const keys = Object.keys(of);
    return { ...of, [keys[key % keys.length] ?? '']: value };
  });

describe('wire', () => {
  it('never throws, and lets nothing through that is not as it says, in 10,000 bodies', () => {
    fc.assert(
      fc.property(fc.oneof(junk, nearly), word, (body, type) => {
        for (const schema of [ASKED, ANSWERED, LINKS]) schema.safeParse(body);
        for (const one of ['commit', 'mentioned', type]) {
          const news = newsOf(one, body);
          if (news === null) continue;
          const no = news.kind === 'commit' ? news.commit.no : news.no;
          expect(Number.isInteger(no) && no > 0).toBe(true);
          if (news.kind !== 'commit') continue;
          for (const { kind } of news.commit.changes) expect(typeof kind).toBe('string');
          for (const event of news.commit.events) expect(typeof event.type).toBe('string');
        }
      }),
      { numRuns: 10_000 },
    );
  });

  it('takes what a node says', () => {
    const person = { account: 'a', name: 'Ada', isAdmin: false };
    const entry = { player: 'p', account: 'a', hasStream: true, correlationId: 'c' };
    const asked = [
      command,
      { ...command, person },
      { ...command, person: null },
      { ask: 'enter', ...entry },
      { ask: 'rename', player: 'p', name: 'Adela', correlationId: 'c' },
      { ask: 'reload', gone: ['quay'], row, correlationId: 'c' },
      { ask: 'note', row },
      { ask: 'found', batch: 'b' },
      { ask: 'presence' },
    ];
    for (const body of asked) expect(ASKED.parse(body)).toEqual(body);
    expect(newsOf('commit', commit)).toEqual({ kind: 'commit', commit });
    expect(newsOf('mentioned', { no: 4 })).toEqual({ kind: 'mentioned', no: 4 });
  });

  it.each([
    ['a player without a name', { ...command, player: '' }],
    ['an id beyond 64', { ...command, id: 'x'.repeat(65) }],
    ['a line beyond 1,000', { ...command, line: 'x'.repeat(1_001) }],
    ['a person of numbers', { ...command, person: { account: 7 } }],
    ['an act that nobody knows', { ...command, ask: 'destroy' }],
    ['a note without a row', { ask: 'note', row: null }],
    ['a row of another kind', { ask: 'note', row: { ...row, kind: 'x' } }],
    ['a reload without rooms', { ask: 'reload', gone: 'all', row, correlationId: 'c' }],
    ['nothing', undefined],
  ])('refuses to be asked %s', (_, body) => {
    expect(ASKED.safeParse(body).success).toBe(false);
  });

  it.each([
    ['without a number', { ...commit, no: 0 }],
    ['with half a number', { ...commit, no: 1.5 }],
    ['without a place', { ...commit, firstOffset: -1 }],
    ['with changes of no kind', { ...commit, changes: [{}] }],
    ['with changes that are none', { ...commit, changes: [null] }],
    ['with changes of a newer version', { ...commit, changes: [{ kind: 'moon' }] }],
    ['with changes of an inherited kind', { ...commit, changes: [{ kind: 'toString' }] }],
    ['with events of no type', { ...commit, events: [{ type: 7 }] }],
    ['with events of a newer version', { ...commit, events: [{ ...said, type: 'moon.rose' }] }],
    ['with events for nobody', { ...commit, events: [{ ...said, audience: null }] }],
    ['with events of no time', { ...commit, events: [{ ...said, at: 'now' }] }],
    ['with something else', 'commit'],
  ])('refuses a commit %s', (_, body) => {
    expect(newsOf('commit', body)).toBeNull();
  });

  it.each([
    ['NOT_IN_WORLD', 5, 'NOT_IN_WORLD'],
    ['RATE_LIMITED', null, 'RATE_LIMITED'],
    ['NEWER_THAN_THIS', null, 'OUTCOME_UNKNOWN'],
  ] as const)('reads the fault %s', (code, retryAfterMs, known) => {
    const fault = faultOf({ kind: 'fault', code, retryAfterMs });
    expect([fault.code, fault.retryAfterMs]).toEqual([known, retryAfterMs]);
  });
});
