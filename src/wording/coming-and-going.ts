import { type MoveHow, type PlayerLeft } from '../model/event';
import { type Part } from '../model/frame';
import { isDirection } from '../rules/walk/exits';
import { type Mode, type ShownOf } from './shown';
import { withRoom } from './with-room';

/** Where no compass points. */
const ARRIVING: Readonly<Record<string, string>> = { up: 'from above', down: 'from below' };

export function entered(
  { actorName, view }: ShownOf<'player.entered'>,
  part: Part,
  mode: Mode,
): string {
  return part === 'self'
    ? withRoom('You step out of the dark.', view, mode)
    : `${actorName} steps out of the dark.`;
}

export function moved(event: ShownOf<'player.moved'>, part: Part, mode: Mode): string {
  const { actorName, exit, view, how } = event;
  const way = wayOf(exit);
  if (how !== undefined) {
    const [mine, from, to] = HOW[how];
    if (part === 'self') return withRoom(filled(mine, way), view, mode);
    return `${actorName} ${filled(part === 'from' ? from : to, way)}`;
  }
  if (part === 'self') return withRoom(`You go ${way}.`, view, mode);
  return part === 'from' ? `${actorName} leaves ${way}.` : arrival(event);
}

const filled = (line: string, way: string): string => line.replace('WAY', way);

/** Of each: to the one moved, to those left behind, to those arrived among. */
const HOW: Readonly<Record<MoveHow, readonly [mine: string, from: string, to: string]>> = {
  fled: ['You run WAY.', 'runs WAY.', 'comes running.'],
  bolted: [
    'Your legs take you WAY before you are asked.',
    'bolts WAY.',
    'comes running, and sees nobody.',
  ],
  followed: ['You follow WAY.', 'follows WAY.', 'arrives close behind.'],
  stepped: [
    'You step into the air, and out of it elsewhere.',
    'steps into the air, and is gone.',
    'steps out of the air.',
  ],
  summoned: ['You are called away.', 'is called away.', 'is here, as if called.'],
  died: ['The floor lets go of you.', 'is gone from the body.', 'comes down to the shore.'],
  respawned: [
    'You open your eyes.',
    'turns and walks into the water.',
    'draws a breath, and sits up.',
  ],
  committed: [
    'Hands take you under the arms. There is a carriage, and then there is a ceiling.',
    'is led away, talking.',
    'is brought in and put to bed.',
  ],
  guided: ['You are shown the way.', 'is shown the way.', 'arrives.'],
  displaced: [
    'The place around you thins, and another comes through.',
    'is not here any more.',
    'is here, and looks surprised.',
  ],
};

/** "north", "up", "by the door"; of the exit "out", "by the way out" */
function wayOf(exit: string): string {
  if (isDirection(exit)) return exit;
  return exit === 'out' ? 'by the way out' : `by the ${exit}`;
}

function arrival({ actorName, arrivesFrom }: ShownOf<'player.moved'>): string {
  if (arrivesFrom === null) return `${actorName} arrives.`;
  return `${actorName} arrives ${ARRIVING[arrivesFrom] ?? `from the ${arrivesFrom}`}.`;
}

const SELF_LEFT: Readonly<Record<PlayerLeft['reason'], string>> = {
  quit: 'You leave the world. It will keep your place.',
  linkdead: 'You were gone too long, and drifted out of the world.',
  kicked: 'The door closes behind you.',
  rest: 'Sleep takes you out of the world. It will keep your place.',
};
const OTHER_LEFT: Readonly<Record<PlayerLeft['reason'], string>> = {
  quit: 'leaves the world',
  linkdead: 'fades like breath on a window',
  kicked: 'is shown the door',
  rest: 'goes to rest',
};

export const left = ({ actorName, reason }: ShownOf<'player.left'>, part: Part): string =>
  part === 'self' ? SELF_LEFT[reason] : `${actorName} ${OTHER_LEFT[reason]}.`;

export const linkdead = ({ actorName }: ShownOf<'player.linkdead'>, part: Part): string =>
  part === 'self' ? 'You stare at nothing.' : `${actorName} stares at nothing.`;

export const returned = ({ actorName }: ShownOf<'player.returned'>, part: Part): string =>
  part === 'self' ? 'You come to yourself.' : `${actorName} blinks, and is here again.`;

export const renamed = ({ actorName, newName }: ShownOf<'player.renamed'>, part: Part): string =>
  part === 'self'
    ? `You are ${newName} from now on.`
    : `${actorName} is known as ${newName} from now on.`;
