import { type Character } from '../../model/character';
import { type LiabilityKind } from '../../model/mind';
import { liabilityName } from '../body/status-words';
import { dollars } from '../own/dollars';
import { type ActorTurn, type Verdict } from '../rule';
import { andList } from '../things/phrase';
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
    `${name}, ${profession} of level ${level} (${xp} XP), ${actor.life?.kind === 'dead' ? 'dead' : posture}.`,
    `Health ${dp} of ${dpMax}, ${condition}. Mind ${lucidity} of ${lucidityMax}, ${tier}. Magic ${mp} of ${mpMax}.`,
    `Purse: ${dollars(purse)}.`,
    ...ailments(actor),
    ...(isWarded ? ['Something still shields you from what you came out of.'] : []),
  ];
  const liabilities = heldBy(actor);
  const view = { ...vitals, tier, level, xp, purse, posture, isWarded, liabilities };
  return told(lines.join('\n'), view);
}

const heldBy = ({ mind }: Character): readonly LiabilityKind[] =>
  (mind?.liabilities ?? []).map(({ kind }) => kind);

/** What is wrong with body and mind beside numbers. */
function ailments(actor: Character): readonly string[] {
  const held = heldBy(actor).map(liabilityName);
  return [
    ...(actor.life?.kind === 'wounded' ? ['You lie bleeding.'] : []),
    ...(actor.life?.kind === 'dead' ? ['You are dead. Type respawn to go back.'] : []),
    ...(held.length > 0 ? [`What you have seen has left you ${andList(held)}.`] : []),
  ];
}
