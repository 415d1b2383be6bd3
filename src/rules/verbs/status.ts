import { dollars } from '../own/dollars';
import { type ActorTurn, type Verdict } from '../rule';
import { told } from '../verdicts';
import { tierOf, vitalsOf } from '../vitals';

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
