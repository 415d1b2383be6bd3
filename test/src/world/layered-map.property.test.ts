import fc from 'fast-check';
import { LayeredMap } from '../../../src/world/layered-map';

const key = fc.constantFrom('a', 'b', 'c', 'd');
const step = fc.oneof(
  fc.record({ do: fc.constant('set' as const), key, value: fc.nat() }),
  fc.record({ do: fc.constant('swap' as const), key, value: fc.nat() }),
  fc.record({
    do: fc.constant('alter' as const),
    key,
    value: fc.option(fc.nat(), { nil: undefined }),
  }),
  fc.record({ do: fc.constant('delete' as const), key }),
  fc.record({ do: fc.constantFrom('merge' as const, 'drop' as const) }),
);

describe('LayeredMap', () => {
  it('reads as two plain maps would, one for the draft and one for what is committed', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const map = new LayeredMap<string, number>();
        let draft = new Map<string, number>();
        let committed = new Map<string, number>();
        for (const one of steps) {
          let told: number | undefined;
          let known: number | undefined;
          if (one.do === 'set') {
            map.set(one.key, one.value);
            draft.set(one.key, one.value);
          } else if (one.do === 'swap') {
            known = draft.get(one.key);
            told = map.swap(one.key, one.value);
            draft.set(one.key, one.value);
          } else if (one.do === 'alter') {
            known = draft.get(one.key);
            map.alter(one.key, (value) => {
              told = value;
              return one.value;
            });
            if (one.value === undefined) draft.delete(one.key);
            else draft.set(one.key, one.value);
          } else if (one.do === 'delete') {
            map.delete(one.key);
            draft.delete(one.key);
          } else {
            map[one.do]();
            if (one.do === 'merge') committed = new Map(draft);
            else draft = new Map(committed);
          }
          expect(told).toBe(known);
          for (const name of ['a', 'b', 'c', 'd']) {
            expect(map.get(name)).toBe(draft.get(name));
            expect(map.committed(name)).toBe(committed.get(name));
          }
          expect([...map.values()].sort()).toEqual([...draft.values()].sort());
          expect([...map.committedValues()].sort()).toEqual([...committed.values()].sort());
        }
      }),
    );
  });

  it('gives the base’s values in their order, then what is new', () => {
    const map = new LayeredMap<string, number>();
    map.set('a', 1);
    map.set('b', 2);
    map.merge();
    map.set('c', 3);
    map.set('a', 4);
    expect([...map.values()]).toEqual([4, 2, 3]);
  });
});
