import { type Part } from '../model/frame';
import { theName } from '../rules/fight/the-name';
import { capital, andList } from '../rules/things/phrase';
import { isDirection } from '../rules/walk/exits';
import { type Mode, type ShownOf } from './shown';
import { withRoom } from './with-room';

/** "You put on", "Ada puts on" */
const doing =
  ({ actorName }: { readonly actorName: string }, part: Part) =>
  (mine: string, theirs: string): string =>
    part === 'self' ? `You ${mine}` : `${actorName} ${theirs}`;

const wayOf = (word: string): string => (isDirection(word) ? `way ${word}` : word);

function worn(event: ShownOf<'item.worn'>, part: Part): string {
  const { item, slot, isWorn } = event;
  const isHeld = slot === 'main_hand' || slot === 'off_hand';
  const who = doing(event, part);
  const known = theName(item);
  if (!isWorn)
    return `${isHeld ? who('put away', 'puts away') : who('take off', 'takes off')} ${known}.`;
  const what = part === 'self' ? known : item;
  return `${isHeld ? who('take in hand', 'takes in hand') : who('put on', 'puts on')} ${what}.`;
}

const used = ({ item, used, actorName }: ShownOf<'item.used'>, part: Part): string =>
  part === 'self' ? used : `${actorName} uses up ${item}.`;

const destroyed = ({ item, quantity, isQuiet }: ShownOf<'item.destroyed'>): string | null =>
  isQuiet === true ? null : `${capital(item)} ${quantity === 1 ? 'is' : 'are'} no more.`;

function lightTurned(event: ShownOf<'light.turned'>, part: Part, mode: Mode): string {
  const who = doing(event, part);
  const { isLit, isOfMany, item } = event;
  const isKnown = !isLit || (part === 'self' && isOfMany !== true);
  const line = `${isLit ? who('light', 'lights') : who('put out', 'puts out')} ${isKnown ? theName(item) : item}.`;
  return withRoom(line, event.view, mode);
}

const roomShown = ({ isDark, view }: ShownOf<'room.shown'>, _: Part, mode: Mode): string =>
  withRoom(isDark ? 'It grows dark.' : 'It grows light.', view, mode);

function lightOut({ item, targetName }: ShownOf<'light.out'>, part: Part): string {
  const bare = item.replace(/^(?:an?|the) /u, '');
  if (part === 'target') return `Your ${bare} burns down, and goes out.`;
  return targetName === null
    ? `${capital(theName(item))} burns down, and goes out.`
    : `${targetName}’s ${bare} burns down, and goes out.`;
}

/** Others do not see what it costs. */
function lockTurned(event: ShownOf<'lock.turned'>, part: Part): string {
  const { what, how } = event;
  const who = doing(event, part);
  switch (how) {
    case 'unlock':
      return `${who('unlock', 'unlocks')} ${what}.`;
    case 'lock':
      return `${who('lock', 'locks')} ${what}.`;
    case 'close':
      return `${who('shut', 'shuts')} ${what}. It locks itself.`;
    case 'force':
      return `${who('force', 'forces')} ${what}. It gives.`;
    case 'broken':
      return `${who('break', 'breaks')} the seal of ${what}, for good.`;
    case 'held':
      return part === 'self'
        ? `You throw your weight against ${what}. It holds.`
        : `${event.actorName}’s weight is not enough for ${what}. It holds.`;
  }
}

const opened = ({ exit }: ShownOf<'exit.opened'>): string =>
  `The ${wayOf(exit)} is opened from the other side.`;
const locked = ({ exit }: ShownOf<'exit.locked'>): string =>
  `The ${wayOf(exit)} falls shut, and locks.`;

function searched({ found }: ShownOf<'room.searched'>): string {
  if (found.length === 0) return 'You search everywhere, and find nothing.';
  const ways = andList(found.map((word) => (isDirection(word) ? word : `“${word}”`)));
  return `You have found a hidden way: ${ways}.`;
}

/** Of what is done with things. */
export const USE_LINES = {
  'item.worn': worn,
  'item.used': used,
  'item.destroyed': destroyed,
  'light.turned': lightTurned,
  'room.shown': roomShown,
  'light.out': lightOut,
  'lock.turned': lockTurned,
  'exit.opened': opened,
  'exit.locked': locked,
  'room.searched': searched,
};
