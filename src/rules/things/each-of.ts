import { type Change } from '../../model/batch';
import { type GameEvent } from '../../model/event';
import { brandAs, type ItemId } from '../../model/ids';
import { type Refusal } from '../../model/outcome';
import { type ActorTurn, type Verdict } from '../rule';
import { done, refused } from '../verdicts';
import { withChanges } from '../with-changes';
import { capital, phrase } from './phrase';
import { prototypeOf } from './prototype-of';
import { type Pick } from './target';

/** What is done to one of several; `n` numbers it. */
export type ToOne = (turn: ActorTurn, pick: Pick, n: number) => Verdict;

/**
 * The same to each of these, in one commit, each in the world as those before it have left it. As many as may be (50); each that may not is
 * named. Refused when none may.
 */
export function eachOf(turn: ActorTurn, all: readonly Pick[], toOne: ToOne): Verdict {
  const picks = all.slice(0, turn.numbers['targets.max']);
  const [only] = picks;
  if (only !== undefined && picks.length === 1) return toOne(turn, only, 0);
  const changes: Change[] = [];
  const events: GameEvent[] = [];
  const refusals: (Refusal & { readonly name: string })[] = [];
  for (const [n, pick] of picks.entries()) {
    const verdict = toOne(laterTurn(turn, changes), pick, n);
    if (verdict.kind === 'refused') refusals.push({ ...verdict, name: nameOf(turn, pick) });
    if (verdict.kind !== 'done') continue;
    changes.push(...verdict.changes);
    events.push(...verdict.events);
  }
  const [first] = refusals;
  if (first === undefined) return done(changes, events);
  const text = refusals.map((no) => `${capital(no.name)}: ${no.text}`).join('\n');
  return events.length === 0 ? refused(first.code, text) : done(changes, events, text);
}

function laterTurn(turn: ActorTurn, changes: readonly Change[]): ActorTurn {
  const world = withChanges(turn.world, changes);
  return { ...turn, world, actor: world.character(turn.actor.id) ?? turn.actor };
}

/** "3 candles" */
export const nameOf = ({ world }: ActorTurn, { item, quantity }: Pick): string =>
  phrase(prototypeOf(world, item), quantity);

/** Never given twice: no command of a player is stepped twice at the same time of the world. */
export const splitId = ({ now, actor, commandId }: ActorTurn, n: number): ItemId =>
  brandAs(`split-${now.toString(36)}-${actor.id}-${commandId}-${n}`);
