import { STAT_NAMES } from '../../model/stats';
import { type ActorTurn, type Verdict } from '../rule';
import { told } from '../verdicts';
import { tierOf, vitalsOf } from '../vitals';
import { dollars } from './inventory';

/** How one fares, in words and numbers. */
export function status({ world, actor, now }: ActorTurn): Verdict {
  const vitals = vitalsOf(actor);
  const { dp, dpMax, mp, mpMax, lucidity, lucidityMax, condition } = vitals;
  const tier = tierOf(actor.lucidity);
  const isWarded = now < world.presence(actor.id).wardUntil;
  const { name, profession, level, xp, purse, posture } = actor;
  const lines = [
    `${name}, ${profession} of level ${level} (${xp} XP), ${posture}.`,
    `Health ${dp} of ${dpMax}, ${condition}. Mind ${lucidity} of ${lucidityMax}, ${tier}. Magic ${mp} of ${mpMax}.`,
    `Purse: ${dollars(purse)}.`,
    ...(isWarded ? ['Something still shields you from what you came out of.'] : []),
  ];
  return told(lines.join('\n'), { ...vitals, tier, level, xp, purse, posture, isWarded });
}

/** The nine numbers. */
export function stats({ actor }: ActorTurn): Verdict {
  const text = STAT_NAMES.map((name) => `${name} ${actor.stats[name]}`).join(', ');
  return told(`${text}.`, { stats: actor.stats });
}

export function whoami({ actor }: ActorTurn): Verdict {
  const { name, profession, level, isGuest } = actor;
  const guest = isGuest ? ' You are a guest: type register to learn how to stay.' : '';
  return told(`You are ${name}, ${profession} of level ${level}.${guest}`, {
    name,
    profession,
    level,
    isGuest,
  });
}

/** Passwords never go into a line, so it only says where. */
export function register({ actor }: ActorTurn): Verdict {
  return told(
    actor.isGuest
      ? 'Choose “Keep this character” on the page, or send a name and a password to POST /api/accounts/claim. All you have is kept.'
      : 'You are registered already.',
    { isGuest: actor.isGuest },
  );
}
