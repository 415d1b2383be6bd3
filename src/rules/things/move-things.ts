import { type GameEvent, type ItemMoved, type ItemPlace } from '../../model/event';
import { type Item, type ItemLocation } from '../../model/item';
import { type Refusal } from '../../model/outcome';
import { actOf } from '../act';
import { type ActorTurn, type Verdict } from '../rule';
import { done, refused } from '../verdicts';
import { type WorldView } from '../view';
import { conveyed } from './conveyed';
import { eachOf, nameOf, splitId } from './each-of';
import { stacked } from './stacked';
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

/** As many as may, in one commit and told in one line; those that may not are named. Refused when none may. */
export function moveThings(turn: ActorTurn, moving: Moving): Verdict {
  const moved: Item[] = [];
  const verdict = eachOf(turn, moving.picks, (later, pick, n) => {
    const one = moveOne(later, moving, { pick, n });
    if (one.kind === 'done') moved.push({ ...pick.item, quantity: pick.quantity });
    return one;
  });
  return verdict.kind === 'done' && moved.length > 1
    ? { ...verdict, events: together(verdict.events, stacked(turn.world, moved)) }
    : verdict;
}

/** The first tells of all, the others of nothing. */
function together(events: readonly GameEvent[], names: readonly string[]): readonly GameEvent[] {
  const first = events.find(({ type }) => type === 'item.moved');
  return events.map((event) => {
    if (event.type !== 'item.moved') return event;
    return event === first ? { ...event, together: names } : { ...event, isQuiet: true };
  });
}

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
    ...(pick.quantity === 1 && pick.item.quantity > 1 && { isOfMany: true }),
    from,
    to,
  };
}
