import { type Character } from '../../../../src/model/character';
import { type Item } from '../../../../src/model/item';
import { type WorldRecord } from '../../../../src/model/record';
import { NOW, playerId, SmallView } from '../../rules/small-view';
import { roomId, thing, THINGS, TOWN } from '../../rules/small-world';
import { brandAs } from '../../../../src/model/ids';
import { guest, HOUSE } from '../../rules/things/store-house';
import { inPack, item } from '../../rules/small-view';
import { type Given } from './area';

const MORE = THINGS.filter(({ id }) => ['locket', 'curse', 'corpse'].includes(id));

/** The house of locks, with what one cannot part with, a dark attic and water. */
const HOME = {
  ...HOUSE,
  items: new Map([...HOUSE.items, ...[...MORE, thing('anvil', { weight: 60_000 })].map(pair)]),
  rooms: new Map(
    [...HOUSE.rooms.values()].flatMap((one) => [
      pair(one),
      ...(one.id === roomId('pit')
        ? [
            pair({
              ...one,
              id: roomId('attic'),
              attributes: { ...one.attributes, light: 'dark' as const },
            }),
            pair({ ...one, id: roomId('pool'), environment: 'underwater' as const }),
          ]
        : []),
    ]),
  ),
};

function pair<T extends { readonly id: string }>(one: T): readonly [T['id'], T] {
  return [one.id, one];
}

interface HomeSketch {
  readonly ada?: Partial<Character>;
  readonly records?: readonly WorldRecord[];
}

/** Ada and Bob in the hall, with these things. */
export function home(
  items: readonly Item[] = [],
  { ada = {}, records = [] }: HomeSketch = {},
): Given {
  const view = new SmallView([guest('Ada', ada), guest('Bob')], items, HOME);
  view.apply(records.map((record) => ({ kind: 'record', record })));
  return { view };
}

/** In Ada’s pack, or in that of somebody else. */
export const held = (id: string, whose = 'Ada'): Item => item(id, inPack(whose));

/** As many as a pack has places for. */
export const twenty = (whose = 'Ada'): readonly Item[] =>
  Array.from({ length: 20 }, (_, n) => held(`rock${n}`, whose));

/** Bob’s to rob, for a while yet. */
export const bodyOf = (room: string): { readonly item: Item; readonly record: WorldRecord } => ({
  item: item('corpse1', { kind: 'room', room: roomId(room) }),
  record: {
    kind: 'corpse',
    id: brandAs('corpse1'),
    zone: TOWN,
    name: 'a dead wharf rat',
    owner: null,
    rights: [playerId('Bob')],
    freeAt: NOW + 60_000,
    goneAt: NOW + 600_000,
    purse: 0,
  },
});
