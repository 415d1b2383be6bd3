import fc from 'fast-check';
import { brandAs, type ItemId, type PlayerId } from '../../../src/model/ids';
import { type Item, type ItemLocation, SLOTS } from '../../../src/model/item';
import { PlacedItems } from '../../../src/world/placed-items';
import { inPack, inRoom, inside, item, playerId } from '../rules/small-view';

const PLAYERS = [playerId('Ada'), playerId('Bob')];
/** A container is known by a higher number than what may lie in it: nothing is ever inside itself. */
const NAMES = ['thing0', 'thing1', 'bag2', 'bag3', 'chest4'];

const location = (n: number): fc.Arbitrary<ItemLocation> =>
  fc.oneof(
    fc.constantFrom(inRoom('quay'), inPack('Ada'), inPack('Bob')),
    fc.record({
      kind: fc.constant('slot' as const),
      character: fc.constantFrom(...PLAYERS),
      slot: fc.constantFrom(...SLOTS),
    }),
    ...(n + 1 < NAMES.length ? [fc.constantFrom(...NAMES.slice(n + 1)).map(inside)] : []),
  );
const put = fc
  .nat(NAMES.length - 1)
  .chain((n) =>
    fc
      .record({ location: location(n), quantity: fc.integer({ min: 1, max: 3 }) })
      .map(({ location: at, quantity }) => item(NAMES[n] ?? '', at, { quantity })),
  );
const act = fc.oneof(
  { weight: 6, arbitrary: put.map((one) => ({ kind: 'put' as const, one })) },
  fc.constantFrom(...NAMES).map((name) => ({ kind: 'take' as const, name })),
  fc.constantFrom({ kind: 'merge' as const }, { kind: 'drop' as const }),
);

/** Place by place. */
function found(placed: PlacedItems, character: PlayerId): readonly Item[] {
  const at = (place: ItemLocation): readonly Item[] =>
    (placed.at.get(place) ?? []).flatMap((one) => [
      one,
      ...at({ kind: 'container', container: one.id }),
    ]);
  const slots = SLOTS.map((slot): ItemLocation => ({ kind: 'slot', character, slot }));
  return [{ kind: 'character' as const, character }, ...slots].flatMap(at);
}

describe('PlacedItems', () => {
  it('knows what each carries, and what lies where, whatever was put, taken, merged and dropped', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const placed = new PlacedItems();
        for (const one of acts) {
          if (one.kind === 'put') placed.put(one.one);
          else if (one.kind === 'take') placed.take(brandAs<ItemId>(one.name));
          else placed[one.kind]();
          for (const player of PLAYERS)
            expect(placed.carriedBy(player)).toEqual(found(placed, player));
          const lying = [...placed.at.values()].flat();
          expect(new Set(lying)).toEqual(new Set(placed.items.values()));
          for (const thing of lying) expect(placed.at.get(thing.location)).toContain(thing);
        }
      }),
      { numRuns: 300 },
    );
  });
});
