import { type NpcKindId, type PrototypeId, type RoomId, brandAs } from '../../model/ids';
import { type NpcKind, type Population } from '../../model/npc-kind';
import { type NpcFile } from '../schemas/npc-schema';
import { type PopulationFile, homeOf } from '../schemas/population-schema';
import { type Reference, type Sieve } from './sieve';

/** How long a place stays closed after a death, where the file does not say. */
const RESPAWN_UNSAID_S = 180;

const toRoom = ({ room }: { readonly room: string }): Reference => ({
  to: 'room',
  id: room,
  field: 'room',
});
const toItem = ({ item }: { readonly item: string }): Reference => ({
  to: 'item',
  id: item,
  field: 'item',
});
const toHome = (file: PopulationFile): Reference =>
  file.room == null
    ? { to: 'subZone', id: homeOf(file), field: 'sub_zone' }
    : { to: 'room', id: file.room, field: 'room' };

/** What an NPC's file says of rooms and things, without what is not there. */
export function buildReferences(
  file: NpcFile,
  { sift }: Sieve,
): Pick<NpcKind, 'schedule' | 'shop' | 'loot'> {
  const { schedule, shop, loot } = file;
  return {
    schedule: sift(schedule, ['schedule'], toRoom).map(({ hours, room, state }) => ({
      hours,
      room: brandAs<RoomId>(room),
      state,
    })),
    shop: shop
      ? {
          sells: sift(shop.sells, ['shop', 'sells'], toItem).map(({ item, stock }) => ({
            item: brandAs<PrototypeId>(item),
            stock,
          })),
          buys: shop.buys ?? [],
        }
      : null,
    loot: sift(loot, ['loot'], toItem).map(({ item, chance, quantity }) => ({
      item: brandAs<PrototypeId>(item),
      chance,
      quantity: quantity ?? 1,
    })),
  };
}

/** Where it lives, without what is not there. */
export function buildPopulations(file: NpcFile, { sift }: Sieve): readonly Population[] {
  return sift(file.populations, ['populations'], toHome).map((one): Population => {
    const min = one.min ?? 1;
    return {
      id: brandAs(`${file.id}@${homeOf(one)}`),
      npc: brandAs<NpcKindId>(file.id),
      home:
        one.room == null
          ? { kind: 'sub-zone', subZone: homeOf(one) }
          : { kind: 'room', room: brandAs<RoomId>(one.room) },
      min,
      max: one.max ?? Math.max(1, min),
      probability: one.probability ?? 100,
      respawnMs: (one.respawn_s ?? RESPAWN_UNSAID_S) * 1000,
    };
  });
}
