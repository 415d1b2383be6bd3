import { type ShopTraded } from '../../model/events/npc';
import { actOf } from '../act';
import { npcName } from '../npc/npc-here';
import { type ActorTurn } from '../rule';
import { phrase } from '../things/phrase';
import { type ItemPrototype } from '../../model/item';
import { type Counter } from './counter';

/** What has changed hands. */
export interface Trade {
  readonly how: ShopTraded['how'];
  readonly prototype: ItemPrototype;
  readonly quantity: number;
  readonly cents: number;
}

/** Told to the room. */
export function traded(
  turn: ActorTurn,
  { npc }: Counter,
  { how, prototype, quantity, cents }: Trade,
): ShopTraded {
  const { actor, now, world } = turn;
  return {
    type: 'shop.traded',
    at: now,
    zone: actor.zone,
    audience: { kind: 'room', room: actor.room },
    ...actOf(turn, actor),
    npc: npc.id,
    npcName: npcName(world, npc),
    room: actor.room,
    how,
    item: phrase(prototype, quantity),
    quantity,
    cents,
  };
}
