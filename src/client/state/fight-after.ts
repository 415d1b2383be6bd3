import { type FrameData } from '../../model/frame';

/** Whether the player is in a fight, after one more event that it perceived. */
export function fightAfter(isFighting: boolean, data: FrameData): boolean {
  const isConcerned = data['part'] === 'self' || data['part'] === 'target';
  switch (data.type) {
    case 'combat.started':
    case 'combat.struck':
      return isFighting || isConcerned;
    case 'combat.ended':
      return false;
    case 'combat.spared':
    case 'player.moved':
    case 'player.died':
    case 'player.entered':
      return isFighting && data['part'] !== 'self';
    default:
      return isFighting;
  }
}
