import { beginningOf } from '../../../src/session/resume';

describe('beginningOf', () => {
  const log = { epoch: 'k1', head: 36, kept: 10 };

  it.each([
    ['no id', null, { kind: 'fresh' }],
    ['an empty id', '', { kind: 'fresh' }],
    ['an id in the kept part', 'k1.b', { kind: 'resumed', offset: 11 }],
    ['the oldest that is kept', 'k1.a', { kind: 'resumed', offset: 10 }],
    ['the head itself', 'k1.10', { kind: 'resumed', offset: 36 }],
    ['one beyond the head', 'k1.11', { kind: 'reset', why: 'future' }],
    ['one before what is kept', 'k1.9', { kind: 'reset', why: 'too-old' }],
    ['another epoch', 'k0.b', { kind: 'reset', why: 'epoch' }],
    ['garbage', '; drop table', { kind: 'reset', why: 'malformed' }],
  ])('%s', (_label, id, beginning) => {
    expect(beginningOf(id, log)).toEqual(beginning);
  });
});
