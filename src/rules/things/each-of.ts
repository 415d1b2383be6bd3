import { type Change } from '../../model/batch';
import { type GameEvent } from '../../model/event';
import { brandAs, type ItemId } from '../../model/ids';
import { type Item } from '../../model/item';
import { type Refusal } from '../../model/outcome';
import { theName } from '../fight/the-name';
import { type ActorTurn, type Verdict } from '../rule';
import { done, refused } from '../verdicts';
import { withChanges } from '../with-changes';
import { amount } from './amount';
import { andList, capital } from './phrase';
import { prototypeOf } from './prototype-of';
import { stacked } from './stacked';
import { type Pick } from './target';

/** What is done to one of several; `n` numbers it. */
export type ToOne = (turn: ActorTurn, pick: Pick, n: number) => Verdict;

/**
 * The same to each of these, in one commit, each in the world as those before it have left it. As many as may be (50); those that
 * may not are named with the reason. Refused when none may.
 */
export function eachOf(turn: ActorTurn, all: readonly Pick[], toOne: ToOne): Verdict {
  const picks = all.slice(0, turn.numbers['targets.max']);
  const [only] = picks;
  if (only !== undefined && picks.length === 1) return toOne(turn, only, 0);
  const changes: Change[] = [];
  const events: GameEvent[] = [];
  const refusals: Refused[] = [];
  for (const [n, pick] of picks.entries()) {
    const verdict = toOne(laterTurn(turn, changes), pick, n);
    if (verdict.kind === 'refused') refusals.push({ ...verdict, pick });
    if (verdict.kind !== 'done') continue;
    changes.push(...verdict.changes);
    events.push(...verdict.events);
  }
  const [first] = refusals;
  if (first === undefined) return done(changes, events);
  const text = refusalText(turn, refusals);
  return events.length === 0 ? refused(first.code, text) : done(changes, events, text);
}

/** Why it was not done to one of them. */
type Refused = Refusal & { readonly pick: Pick };

/** With more kinds of things than these, they are counted. */
const MOST_NAMED = 3;

/** A line for each reason, before it those that it holds for: "The anvil and 2 safes: That is more than you can carry." */
function refusalText({ world }: ActorTurn, refusals: readonly Refused[]): string {
  const byReason = new Map<string, Item[]>();
  for (const { text, pick } of refusals)
    byReason.set(text, [...(byReason.get(text) ?? []), { ...pick.item, quantity: pick.quantity }]);
  const lines = [...byReason].map(([text, items]) => {
    const names = stacked(world, items).map(theName);
    const which = names.length > MOST_NAMED ? `${items.length} things` : andList(names);
    return `${capital(which)}: ${text}`;
  });
  return lines.join('\n');
}

function laterTurn(turn: ActorTurn, changes: readonly Change[]): ActorTurn {
  const world = withChanges(turn.world, changes);
  return { ...turn, world, actor: world.character(turn.actor.id) ?? turn.actor };
}

/** "3 candles" */
export const nameOf = ({ world }: ActorTurn, { item, quantity }: Pick): string =>
  amount(prototypeOf(world, item), quantity);

/** Never given twice: no command of a player is stepped twice at the same time of the world. */
export const splitId = ({ now, actor, commandId }: ActorTurn, n: number): ItemId =>
  brandAs(`split-${now.toString(36)}-${actor.id}-${commandId}-${n}`);
