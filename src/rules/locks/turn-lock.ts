import { type LockTurned } from '../../model/events/use';
import { actOf } from '../act';
import { d100 } from '../fight/rounded';
import { lookInside } from '../look/look-inside';
import { ownRoomView } from '../room-view';
import { type ActorTurn, type Verdict } from '../rule';
import { carriedBy } from '../things/carried';
import { capital } from '../things/phrase';
import { done, refused, type Refused } from '../verdicts';
import { statWithEffects } from '../wearing/effects-of';
import { withChanges } from '../with-changes';
import { type Lockable, lockableNamed } from './lockable';

/** With its key, for a while (a way) or until somebody locks it (a container). */
export function unlockNamed(turn: ActorTurn, what: string): Verdict {
  const lock = lockableNamed(turn, what);
  if ('code' in lock) return refused(lock.code, lock.text);
  const name = capital(lock.name);
  if (lock.state === 'sealed')
    return refused('lock.sealed', `${name} is sealed. No key opens it; force would, for good.`);
  if (lock.state !== 'locked') {
    const inside = lock.isSelfLocking ? null : lookInside(turn, what);
    const seen = inside?.kind === 'told' ? ` ${inside.text}` : '';
    return refused('already.done', `${name} is open already.${seen}`);
  }
  return keyRefusal(turn, lock) ?? turned(turn, lock, { to: 'open', how: 'unlock' });
}

/** With its key. */
export function lockNamed(turn: ActorTurn, what: string): Verdict {
  const lock = lockableNamed(turn, what);
  if ('code' in lock) return refused(lock.code, lock.text);
  const no = shutRefusal(lock) ?? keyRefusal(turn, lock);
  return no ?? turned(turn, lock, { to: 'locked', how: 'lock' });
}

/** A way with a lock locks itself; a container's wants its key. */
export function closeNamed(turn: ActorTurn, what: string): Verdict {
  const lock = lockableNamed(turn, what);
  if ('code' in lock) return refused(lock.code, lock.text);
  if (lock.state === 'free')
    return refused('already.done', `There is nothing about ${lock.name} to shut.`);
  const no = shutRefusal(lock) ?? (lock.isSelfLocking ? null : keyRefusal(turn, lock));
  return no ?? turned(turn, lock, { to: 'locked', how: lock.isSelfLocking ? 'close' : 'lock' });
}

/** d100 of at most STR - difficulty + 50 (game.md section 2); a seal is broken for good. */
export function forceNamed(turn: ActorTurn, what: string): Verdict {
  const { world, actor, numbers, draw } = turn;
  const lock = lockableNamed(turn, what);
  if ('code' in lock) return refused(lock.code, lock.text);
  const { state, difficulty, name } = lock;
  if (state !== 'locked' && state !== 'sealed')
    return refused('already.done', `${capital(name)} is open already.`);
  const strength = statWithEffects(world, actor, 'STR');
  const chance = strength - (difficulty ?? Infinity) + numbers['lock.forceBase'];
  if (chance < 1)
    return refused('lock.sealed', `You could throw yourself against ${name} for ever.`);
  if (d100(draw(0)) > chance) return done([], [eventOf(turn, name, 'held')]);
  return turned(turn, lock, { to: 'open', how: state === 'sealed' ? 'broken' : 'force' });
}

function shutRefusal({ state, name }: Lockable): Refused | null {
  const shown = capital(name);
  if (state === 'locked') return refused('already.done', `${shown} is locked already.`);
  if (state === 'sealed') return refused('lock.sealed', `${shown} is sealed already.`);
  if (state === 'broken')
    return refused('lock.sealed', `The seal of ${name} is broken. It will not shut again.`);
  return null;
}

function keyRefusal({ world, actor }: ActorTurn, { key, name, state }: Lockable): Refused | null {
  if (key === null)
    return refused(
      'key.missing',
      state === 'free' ? `You find no lock on ${name}.` : `You find no keyhole in ${name}.`,
    );
  const isThere = carriedBy(world, actor.id).some(({ prototype }) => prototype === key);
  return isThere ? null : refused('key.missing', `You have no key that fits ${name}.`);
}

function turned(
  turn: ActorTurn,
  lock: Lockable,
  { to, how }: { readonly to: 'open' | 'locked'; readonly how: LockTurned['how'] },
): Verdict {
  const { changes, events } = lock.turned(turn, to);
  const { now: at, numbers, actor } = turn;
  const view = ownRoomView(withChanges(turn.world, changes), actor, { at, numbers });
  const own = eventOf(turn, lock.name, how);
  return done(changes, [view === undefined ? own : { ...own, view }, ...events]);
}

function eventOf(turn: ActorTurn, what: string, how: LockTurned['how']): LockTurned {
  const { room, zone } = turn.actor;
  return {
    type: 'lock.turned',
    at: turn.now,
    zone,
    audience: { kind: 'room', room },
    ...actOf(turn, turn.actor),
    room,
    what,
    how,
  };
}
