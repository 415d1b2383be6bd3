import { assert, jsonValue, property } from 'fast-check';
import { isSame } from '../../../../src/content/reloading/is-same';

describe('isSame', () => {
  it('is true of a copy of any JSON', () => {
    assert(
      property(jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(isSame(JSON.parse(text), JSON.parse(text))).toBe(true);
      }),
    );
  });

  it.each<[string, readonly [unknown, unknown]]>([
    [
      'the order of members',
      [
        { a: 1, b: { c: [2] } },
        { b: { c: [2] }, a: 1 },
      ],
    ],
    ['a missing prototype', [Object.assign(Object.create(null) as object, { a: 1 }), { a: 1 }]],
  ])('passes over %s', (_what, [one, other]) => {
    expect([isSame(one, other), isSame(other, one)]).toEqual([true, true]);
  });

  it.each<[string, readonly [unknown, unknown]]>([
    [
      'the order of a list',
      [
        [1, 2],
        [2, 1],
      ],
    ],
    ['a member more', [{ a: 1 }, { a: 1, b: undefined }]],
    ['another member', [{ a: undefined }, { b: undefined }]],
    ['a value within', [{ a: { b: [1] } }, { a: { b: [2] } }]],
    ['null and an object', [{ a: null }, { a: {} }]],
    ['a list and an object', [[], {}]],
    ['an inherited name', [{ toString: 1 }, { a: 1 }]],
  ])('sees %s', (_what, [one, other]) => {
    expect([isSame(one, other), isSame(other, one)]).toEqual([false, false]);
  });
});
