import { type Change } from '../../model/batch';
import { type GameEvent } from '../../model/event';
import { type PlayerId } from '../../model/ids';
import { type ActorTurn } from '../rule';
import { withChanges } from '../with-changes';
import { centsOf, pursed, purseOwner } from './purse';
import { quietly } from './quietly';
import { type Pick } from './target';
import { type Destination, transfer } from './transfer';
import { usedUp } from './used-up';

interface Conveyed {
  readonly changes: readonly Change[];
  /** Beside that it was moved. */
  readonly events: readonly GameEvent[];
}

/**
 * A thing, or some of a stack, to another place. Money with a character is in the purse: on its way there coins cease to be things, and on
 * its way out it becomes coins again. Nothing is lost, and nothing won.
 */
export function conveyed(turn: ActorTurn, pick: Pick, to: Destination): Conveyed {
  const { world } = turn;
  const cents = centsOf(world, pick);
  if (cents === null) return { changes: transfer(world, pick, to), events: [] };
  const giver = purseOwner(pick.item);
  const taker = to.location.kind === 'character' ? to.location.character : null;
  const paid = giver === null ? [] : pursed(world, giver, -cents);
  if (taker !== null) return intoPurse(turn, pick, { giver, taker, paid, cents });
  if (giver === null) return { changes: transfer(world, pick, to), events: [] };
  return outOfPurse(turn, pick, { to, paid });
}

function intoPurse(
  turn: ActorTurn,
  pick: Pick,
  {
    giver,
    taker,
    paid,
    cents,
  }: {
    readonly giver: PlayerId | null;
    readonly taker: PlayerId;
    readonly paid: readonly Change[];
    readonly cents: number;
  },
): Conveyed {
  const got = pursed(withChanges(turn.world, paid), taker, cents);
  if (giver !== null) return { changes: [...paid, ...got], events: [] };
  return {
    changes: [...usedUp(turn.world, pick), ...got],
    events: [quietly(turn, 'item.destroyed', pick)],
  };
}

/** A heap that is as new, and may go onto one that lies there. */
function outOfPurse(
  turn: ActorTurn,
  pick: Pick,
  { to, paid }: { readonly to: Destination; readonly paid: readonly Change[] },
): Conveyed {
  const heap = { ...pick.item, id: to.newId(), quantity: pick.quantity };
  const laid = transfer(turn.world, { item: heap, quantity: pick.quantity }, to);
  const isReal = (change: Change): boolean =>
    change.kind !== 'item-gone' || change.item !== heap.id;
  return {
    changes: [...paid, ...laid.filter(isReal)],
    events: [quietly(turn, 'item.created', pick)],
  };
}
