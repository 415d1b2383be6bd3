import { type Ban } from '../../model/ban';
import { type AccountId, SOCIAL } from '../../model/ids';
import { type IntentOf } from '../../model/intent';
import { type ActorTurn, type Turn, type Verdict } from '../rule';
import { inSequence } from '../in-sequence';
import { done, refused } from '../verdicts';
import { type WorldView } from '../view';
import { addressIn } from './address';
import { isWithinReach } from './roles';
import { outOfReach, playerNamed } from './found';
import { kickedFrom, kickedOut } from './kicking';

const MINUTE = 60_000;

/** The door is shut for an account, or for all from an address; who is there is shown it. */
export function banning(turn: ActorTurn, intent: IntentOf<'ban'>): Verdict {
  const { who, reason } = intent;
  const id = addressIn(who);
  if (id !== undefined)
    return shut(turn, intent, { id, name: id, kick: () => kickedFrom(turn, id) });
  const target = playerNamed(turn, who);
  if (target !== undefined) {
    if (!isWithinReach(turn.actor, target)) return outOfReach(target);
    if (target.id === turn.actor.id) return refused('target.none', 'Not yourself.');
    const { account: id, name } = target;
    return shut(turn, intent, { id, name, kick: () => kickedOut(turn, target, reason) });
  }
  const { person } = turn;
  if (person === undefined || person === null)
    return refused('target.none', `There is nobody called “${who}”, in the world or out of it.`);
  if (person.isAdmin && turn.actor.roles?.includes('admin') !== true)
    return refused('verb.forbidden', `${person.name} is an admin: only another may do that.`);
  return shut(turn, intent, { id: person.account, name: person.name, kick: () => done([], []) });
}

interface Shut {
  readonly id: AccountId | string;
  readonly name: string;
  readonly kick: (turn: Turn) => Verdict;
}

function shut(
  turn: ActorTurn,
  { minutes, reason }: IntentOf<'ban'>,
  { id, name, kick }: Shut,
): Verdict {
  const until = minutes === null ? null : turn.now + minutes * MINUTE;
  const by = turn.actor.name;
  const record: Ban = { kind: 'ban', id, zone: SOCIAL, name, until, reason, by };
  const long =
    minutes === null ? 'until unban' : `for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
  const verdict = inSequence(turn, [() => done([{ kind: 'record', record }], []), kick]);
  return verdict.kind === 'done'
    ? { ...verdict, text: `The door is shut for ${name}, ${long}.` }
    : verdict;
}

/** The door is open again. */
export function unbanning({ world }: ActorTurn, { who }: IntentOf<'unban'>): Verdict {
  const address = addressIn(who);
  const asked = who.toLowerCase();
  const ban = [...world.records('ban')].find(({ id, name }) =>
    address === undefined
      ? id === asked || name.toLowerCase() === asked
      : addressIn(id) === address,
  );
  if (ban === undefined) return refused('target.none', `No ban is on “${who}”.`);
  return done(
    [{ kind: 'record-gone', of: 'ban', id: ban.id }],
    [],
    `The door is open for ${ban.name} again.`,
  );
}

/** The ban of an account that holds now. */
export function banOf(
  world: Pick<WorldView, 'record'>,
  id: AccountId,
  now: number,
): Ban | undefined {
  const ban = world.record('ban', id);
  return ban !== undefined && isHolding(ban, now) ? ban : undefined;
}

/** Whether its time is not over yet. */
export const isHolding = ({ until }: Ban, now: number): boolean => until === null || until > now;
