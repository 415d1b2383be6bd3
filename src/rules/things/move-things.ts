import { type ItemMoved, type ItemPlace } from '../../model/event';
import { type ItemLocation } from '../../model/item';
import { type Refusal } from '../../model/outcome';
import { actOf } from '../act';
import { type ActorTurn, type Verdict } from '../rule';
import { done, refused } from '../verdicts';
import { type WorldView } from '../view';
import { conveyed } from './conveyed';
import { eachOf, nameOf, splitId } from './each-of';
import { type Pick } from './target';

/** Things on their way from one place to another. */
export interface Moving {
  readonly how: ItemMoved['how'];
  readonly picks: readonly Pick[];
  readonly from: ItemPlace;
  readonly to: ItemPlace;
  readonly location: ItemLocation;
  /** Why not this one, with the ones before it already moved; null = it may. */
  readonly refuse: (world: WorldView, pick: Pick) => Refusal | null;
}

/** As many as may, in one commit; each that may not is named. Refused when none may. */
export const moveThings = (turn: ActorTurn, moving: Moving): Verdict =>
  eachOf(turn, moving.picks, (later, pick, n) => moveOne(later, moving, { pick, n }));

function moveOne(
  turn: ActorTurn,
  moving: Moving,
  { pick, n }: { readonly pick: Pick; readonly n: number },
): Verdict {
  const refusal = moving.refuse(turn.world, pick);
  if (refusal !== null) return refused(refusal.code, refusal.text);
  const { changes, events } = conveyed(turn, pick, {
    location: moving.location,
    zone: turn.actor.zone,
    newId: () => splitId(turn, n),
  });
  return done(changes, [eventOf(turn, moving, pick), ...events]);
}

function eventOf(turn: ActorTurn, { how, from, to }: Moving, pick: Pick): ItemMoved {
  const { room, zone } = turn.actor;
  return {
    type: 'item.moved',
    at: turn.now,
    zone,
    audience: { kind: 'room', room },
    ...actOf(turn, turn.actor),
    room,
    how,
    item: nameOf(turn, pick),
    quantity: pick.quantity,
    from,
    to,
  };
}
