import { type Change } from '../../model/batch';
import { type GameEvent, type ItemMoved, type ItemPlace } from '../../model/event';
import { brandAs, type ItemId } from '../../model/ids';
import { type ItemLocation } from '../../model/item';
import { type Refusal } from '../../model/outcome';
import { type ActorTurn, type Verdict } from '../rule';
import { done, refused } from '../verdicts';
import { type WorldView } from '../view';
import { capital, phrase } from './phrase';
import { prototypeOf } from './prototype-of';
import { type Pick } from './target';
import { transfer } from './transfer';
import { withItems } from './with-items';

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

/** What has come of the picks so far. */
interface Moved {
  readonly changes: Change[];
  readonly events: GameEvent[];
  readonly refusals: (Refusal & { readonly name: string })[];
}

/** As many as may, in one commit; each that may not is named. Refused when none may. */
export function moveThings(turn: ActorTurn, moving: Moving): Verdict {
  const picks = moving.picks.slice(0, turn.numbers['targets.max']);
  const [only] = picks;
  if (only !== undefined && picks.length === 1) return moveOnly(turn, moving, only);
  const moved: Moved = { changes: [], events: [], refusals: [] };
  for (const pick of picks) moveOne(turn, moving, { moved, pick });
  const { changes, events, refusals } = moved;
  const [first] = refusals;
  if (first === undefined) return done(changes, events);
  const text = refusals.map((no) => `${capital(no.name)}: ${no.text}`).join('\n');
  return events.length === 0 ? refused(first.code, text) : done(changes, events, text);
}

function moveOnly(turn: ActorTurn, moving: Moving, pick: Pick): Verdict {
  const refusal = moving.refuse(turn.world, pick);
  if (refusal !== null) return refused(refusal.code, refusal.text);
  const changes = transferOf(turn, moving, { world: turn.world, pick, count: 0 });
  return done(changes, [eventOf(turn, moving, pick)]);
}

function moveOne(
  turn: ActorTurn,
  moving: Moving,
  { moved, pick }: { readonly moved: Moved; readonly pick: Pick },
): void {
  const world = withItems(turn.world, moved.changes);
  const refusal = moving.refuse(world, pick);
  if (refusal !== null) {
    moved.refusals.push({ ...refusal, name: nameOf(turn, pick) });
    return;
  }
  const count = moved.changes.length;
  moved.changes.push(...transferOf(turn, moving, { world, pick, count }));
  moved.events.push(eventOf(turn, moving, pick));
}

/** What is split off is numbered by how many changes there have been before. */
const transferOf = (
  turn: ActorTurn,
  { location }: Moving,
  {
    world,
    pick,
    count,
  }: { readonly world: WorldView; readonly pick: Pick; readonly count: number },
): readonly Change[] =>
  transfer(world, pick, { location, zone: turn.actor.zone, newId: () => splitId(turn, count) });

const nameOf = ({ world }: ActorTurn, { item, quantity }: Pick): string =>
  phrase(prototypeOf(world, item), quantity);

/** Never given twice: no command of a player is stepped twice at the same time of the world. */
const splitId = ({ now, actor, commandId }: ActorTurn, n: number): ItemId =>
  brandAs(`split-${now.toString(36)}-${actor.id}-${commandId}-${n}`);

function eventOf(turn: ActorTurn, { how, from, to }: Moving, pick: Pick): ItemMoved {
  const { id, name: actor, account, room, zone } = turn.actor;
  return {
    type: 'item.moved',
    at: turn.now,
    zone,
    audience: { kind: 'room', room },
    actor: id,
    actorName: actor,
    actorAccount: account,
    correlationId: turn.correlationId,
    commandId: turn.commandId,
    room,
    how,
    item: nameOf(turn, pick),
    quantity: pick.quantity,
    from,
    to,
  };
}
