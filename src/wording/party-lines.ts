import { type Part } from '../model/frame';
import { andList } from '../rules/things/phrase';
import { timeLeft } from '../rules/talk/time-left';
import { type ShownOf } from './shown';

function followed(
  { actorName, targetName, isFollowing, because }: ShownOf<'player.followed'>,
  part: Part,
): string {
  const [mine, theirs] = isFollowing
    ? ['follow', 'follows']
    : ['no longer follow', 'no longer follows'];
  if (part === 'self')
    return `${because === undefined ? '' : `${because} `}You ${mine} ${targetName}.`;
  return `${actorName} ${theirs} ${part === 'target' ? 'you' : targetName}.`;
}

function invited({ actorName, targetName, forMs }: ShownOf<'party.invited'>, part: Part): string {
  if (part === 'self') return `You ask ${targetName} to join your party.`;
  return part === 'target'
    ? `${actorName} asks you to join a party. Type party accept within ${timeToAnswer(forMs)}.`
    : `${actorName} asks ${targetName} to join the party.`;
}

const timeToAnswer = (ms: number): string => timeLeft(ms).replace(/^1 /, 'a ');

const lapsed = ({ targetName, leaderName }: ShownOf<'party.lapsed'>, part: Part): string =>
  part === 'target'
    ? `You have not answered: ${leaderName}’s party waits for you no longer.`
    : `${targetName} did not answer.`;

const joined = ({ actorName, others }: ShownOf<'party.joined'>, part: Part): string =>
  part === 'self' ? `You join the party of ${andList(others)}.` : `${actorName} joins the party.`;

const left = ({ actorName, newLeader }: ShownOf<'party.left'>, part: Part): string =>
  part === 'self'
    ? 'You leave the party.'
    : withLeader(`${actorName} leaves the party.`, newLeader);

function kicked({ actorName, targetName }: ShownOf<'party.kicked'>, part: Part): string {
  if (part === 'self') return `You send ${targetName} away from the party.`;
  return `${actorName} sends ${part === 'target' ? 'you' : targetName} away from the party.`;
}

const dropped = ({ targetName, newLeader }: ShownOf<'party.dropped'>, part: Part): string =>
  part === 'target'
    ? 'You were away for too long, and are no longer in the party.'
    : withLeader(
        `${targetName} has been away for too long, and is no longer in the party.`,
        newLeader,
      );

const withLeader = (line: string, leader: string | null): string =>
  leader === null ? line : `${line} ${leader} leads it now.`;

/** Of parties and followers. */
export const PARTY_LINES = {
  'player.followed': followed,
  'party.invited': invited,
  'party.lapsed': lapsed,
  'party.joined': joined,
  'party.left': left,
  'party.kicked': kicked,
  'party.dropped': dropped,
  'party.ended': ({ isQuiet }: ShownOf<'party.ended'>): string | null =>
    isQuiet === true ? null : 'Nobody else is left in your party. It is over.',
};
