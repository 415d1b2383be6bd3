import { type Character } from '../../../../src/model/character';
import { brandAs } from '../../../../src/model/ids';
import { type Item } from '../../../../src/model/item';
import { type NpcKind } from '../../../../src/model/npc-kind';
import { npc } from '../small-npcs';
import { SmallView, somebody } from '../small-view';
import { CONTENT, thing, THINGS } from '../small-world';
import { kindLike } from '../npc/village';

/** Candles at 5 cents, a bell at $4.00, an anvil, a coat that is worth nothing to the shop; by value. */
const PRICED = new Map(
  [
    ...THINGS,
    thing('candle', { kind: 'light', stack: 10, weight: 100, value: 5 }),
    thing('bell', { kind: 'tool', value: 400 }),
    thing('anvil', { name: 'an anvil', kind: 'tool', weight: 60_000, value: 10 }),
    thing('coat', { kind: 'wear', value: 100 }),
    thing('crumb', { kind: 'light', value: 1 }),
    thing('basket', {
      ...{ kind: 'light', value: 50 },
      container: { slots: 2, lock: 'unlocked', allowedRoles: [] },
    }),
    thing('relic', { kind: 'light', value: 50, isBound: true }),
    thing('hoard', { kind: 'light', value: 1_000_000 }),
  ].map((one) => [one.id, one]),
);

/** Sells 12 candles, 2 bells, an anvil and something that its files have dropped; buys lights. */
export const PELL = kindLike('pell', {
  shop: {
    sells: [
      { item: brandAs('candle'), stock: 12 },
      { item: brandAs('bell'), stock: 2 },
      { item: brandAs('anvil'), stock: 1 },
      { item: brandAs('dodo'), stock: 1 },
    ],
    buys: ['light', 'coins'],
  },
});

export const shopContent = (pell: Partial<NpcKind> = {}): typeof CONTENT => ({
  ...CONTENT,
  items: PRICED,
  npcs: new Map([...CONTENT.npcs, [PELL.id, { ...PELL, ...pell }]]),
});

/** Ada and others before Winifred Pell’s counter on the quay. */
export function highStreet(
  things: readonly Item[] = [],
  {
    people = [somebody('Ada')],
    pell = {},
  }: { readonly people?: readonly Character[]; readonly pell?: Partial<NpcKind> } = {},
): SmallView {
  const view = new SmallView(people, things, shopContent(pell));
  view.apply([{ kind: 'record', record: npc('pell-1', 'quay') }]);
  return view;
}
