import { type Part } from '../model/frame';
import { type ShownOf } from './shown';

const followed = (
  { actorName, targetName, isFollowing }: ShownOf<'player.followed'>,
  part: Part,
): string => {
  const [mine, theirs] = isFollowing
    ? ['follow', 'follows']
    : ['no longer follow', 'no longer follows'];
  if (part === 'self') return `You ${mine} ${targetName}.`;
  return `${actorName} ${theirs} ${part === 'target' ? 'you' : targetName}.`;
};

/** Of parties and followers. */
export const PARTY_LINES = { 'player.followed': followed };
