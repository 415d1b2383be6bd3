import { type Part } from '../../model/frame';
import { type ShownOf } from '../shown';
import { subject } from './names';

export const wounded = ({ actorName }: ShownOf<'player.wounded'>, part: Part): string =>
  part === 'self'
    ? 'Your legs go. You lie bleeding, and somebody had better bandage you.'
    : `${actorName} falls, and lies bleeding.`;

export const bled = (): string => 'You are bleeding.';

export function bandaged(
  { actorName, targetName, isDone }: ShownOf<'player.bandaged'>,
  part: Part,
): string {
  if (part === 'self')
    return isDone
      ? `You bind ${targetName} up, and the blood stops.`
      : `You bind ${targetName} up, and it bleeds through.`;
  const whom = part === 'target' ? 'you' : targetName;
  return isDone
    ? `${actorName} binds ${whom} up, and the blood stops.`
    : `${actorName} binds ${whom} up, and it bleeds through.`;
}

export const died = ({ actorName }: ShownOf<'player.died'>, part: Part): string =>
  part === 'self'
    ? 'You die. Type respawn when you have been dead for long enough.'
    : `${actorName} dies.`;

export const respawned = (): string =>
  'You are alive again, and your hands are not quite your own yet.';

export const npcDied = ({ npcName }: ShownOf<'npc.died'>): string => `${subject(npcName)} is dead.`;

export const corpseGone = ({ name }: ShownOf<'corpse.gone'>): string => `${subject(name)} is gone.`;
