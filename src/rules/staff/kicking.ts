import { type Character } from '../../model/character';
import { SOCIAL } from '../../model/ids';
import { type IntentOf } from '../../model/intent';
import { depart } from '../depart';
import { type ActorTurn, type Verdict } from '../rule';
import { done } from '../verdicts';
import { addressIn } from './address';
import { isWithinReach } from './roles';
import { nobody, outOfReach, playerNamed } from './found';
import { toldOf } from './told-of';

/** Somebody, or all from an address, out of the world. They may come back. */
export function kicking(turn: ActorTurn, { who, reason }: IntentOf<'kick'>): Verdict {
  const address = addressIn(who);
  if (address !== undefined) return kickedFrom(turn, address);
  const target = playerNamed(turn, who);
  if (target === undefined) return nobody(who);
  if (!isWithinReach(turn.actor, target)) return outOfReach(target);
  return kickedOut(turn, target, reason);
}

/** Told why, and gone, the streams too. */
export function kickedOut(turn: ActorTurn, target: Character, reason: string): Verdict {
  const { changes, events } = depart(turn, target, { at: turn.now, reason: 'kicked' });
  return done(
    changes,
    [
      {
        type: 'player.kicked',
        ...toldOf(turn, target),
        reason,
      },
      ...events,
    ],
    `${target.name} is shown the door.`,
  );
}

/** Streams end; who has no other is linkdead, and leaves in time. */
export function kickedFrom(turn: ActorTurn, address: string): Verdict {
  const { now, correlationId, commandId } = turn;
  return done(
    [],
    [
      {
        type: 'address.kicked',
        at: now,
        zone: SOCIAL,
        audience: { kind: 'players', players: [] },
        correlationId,
        commandId,
        address,
      },
    ],
    `Whoever comes from ${address} is shown the door.`,
  );
}
