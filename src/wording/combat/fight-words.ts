import { type Part } from '../../model/frame';
import { theName } from '../../rules/fight/the-name';
import { type ShownOf } from '../shown';
import { subject } from './names';

export function started(
  { attackerName, targetName }: ShownOf<'combat.started'>,
  part: Part,
): string {
  if (part === 'self') return `You go for ${theName(targetName)}.`;
  return `${subject(attackerName)} goes for ${part === 'target' ? 'you' : theName(targetName)}.`;
}

export const defended = ({ actorName }: ShownOf<'combat.defended'>, part: Part): string =>
  part === 'self' ? 'You stand on guard.' : `${actorName} stands on guard.`;

export const taunted = ({ actorName, npcName }: ShownOf<'combat.taunted'>, part: Part): string =>
  part === 'self'
    ? `You shout at ${theName(npcName)}, and it looks at you.`
    : `${actorName} shouts at ${theName(npcName)}.`;

/** Of those who get away, their moving tells. */
export function fled(
  { name, isAway, npc, isHeld }: ShownOf<'combat.fled'>,
  part: Part,
): string | null {
  if (isAway) return npc === undefined ? null : `${subject(name)} turns and runs.`;
  if (isHeld === true)
    return part === 'self'
      ? 'You turn to run, and cannot break away. Type flee to try again.'
      : `${subject(name)} turns to run, and cannot break away.`;
  return part === 'self'
    ? 'You look for a way out, and none stands open.'
    : `${subject(name)} looks for a way out, and finds none.`;
}

export const spared = ({ actorName }: ShownOf<'combat.spared'>, part: Part): string =>
  part === 'self'
    ? 'You go down on one knee, and are let be. Nobody dies here.'
    : `${actorName} goes down on one knee, and is let be.`;

export const ended = (): string => 'The fight is over.';
