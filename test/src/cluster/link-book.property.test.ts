import fc from 'fast-check';
import { LinkBook } from '../../../src/cluster/link-book';
import { brandAs, type PlayerId } from '../../../src/model/ids';

const player = fc.constantFrom('a', 'b', 'c', 'd').map((name) => brandAs<PlayerId>(name));
const players = fc.uniqueArray(player, { maxLength: 4 });
const node = fc.constantFrom('n1', 'n2', 'n3');

const step = fc.oneof(
  fc.record({ node, set: players }),
  fc.record({ node, back: players, lost: players }),
  fc.record({ node, drop: fc.constant(true) }),
);

describe('LinkBook', () => {
  it('says lost when no node has a stream any more, and back when the first has one', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const book = new LinkBook();
        const model = new Map<string, ReadonlySet<PlayerId>>();
        const told = new Set<PlayerId>();
        for (const one of steps) {
          const known = model.get(one.node) ?? new Set<PlayerId>();
          const changes =
            'set' in one
              ? book.set(one.node, one.set)
              : 'drop' in one
                ? book.drop(one.node)
                : book.change(one.node, one);
          if ('set' in one) model.set(one.node, new Set(one.set));
          else if ('drop' in one) model.delete(one.node);
          else {
            const now = new Set([...known, ...one.back]);
            for (const gone of one.lost) now.delete(gone);
            model.set(one.node, now);
          }
          for (const back of changes.back) {
            expect(told.has(back)).toBe(false);
            told.add(back);
          }
          for (const lost of changes.lost) {
            expect(told.has(lost)).toBe(true);
            told.delete(lost);
          }
          const all = new Set([...model.values()].flatMap((some) => [...some]));
          expect(told).toEqual(all);
          expect(new Set(book.players)).toEqual(all);
          for (const name of ['a', 'b', 'c', 'd'])
            expect(book.has(brandAs(name))).toBe(all.has(brandAs(name)));
        }
      }),
    );
  });
});
