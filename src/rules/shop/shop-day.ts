import { SOCIAL } from '../../model/ids';
import { type NpcKind, type ShopKind } from '../../model/npc-kind';
import { type Shop } from '../../model/shop';
import { type Npc } from '../../model/npc';
import { gameHourIndex } from '../clock';
import { type Turn } from '../rule';

const HOURS = 24;

/** Game days since 1970, with what staff has shifted. */
export function gameDayOf({ world, now, numbers }: Turn): number {
  const shift = world.record('zone', SOCIAL)?.shiftHours ?? 0;
  return Math.floor((gameHourIndex(now, world.bornAt, numbers['clock.speed']) + shift) / HOURS);
}

/** As the shop stands today: as it was left, or on a new day with a full till and full shelves (game.md section 5). */
export function shopToday(turn: Turn, { id, shop }: Keeper, { zone }: Npc): Shop {
  const day = gameDayOf(turn);
  const known = turn.world.record('shop', id);
  if (known?.day === day) return known;
  const stock = Object.fromEntries(shop.sells.map(({ item, stock: count }) => [item, count]));
  return { kind: 'shop', id, zone, day, till: turn.numbers['shop.tillCents'], stock };
}

/** A kind of NPC that keeps a shop. */
export type Keeper = NpcKind & { readonly shop: ShopKind };
