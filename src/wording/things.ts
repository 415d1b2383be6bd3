import { type ItemPlace } from '../model/event';
import { type Part } from '../model/frame';
import { theName } from '../rules/fight/the-name';
import { andList, capital } from '../rules/things/phrase';
import { type ShownOf } from './shown';

type Moved = ShownOf<'item.moved'>;

/** "You take a brass lantern.", "You hand Bob the brass lantern.", "Ada hands you a brass lantern." */
export function itemMoved(event: Moved, part: Part): string | null {
  if (event.isQuiet === true) return null;
  const isSelf = part === 'self';
  const who = isSelf ? 'You' : event.actorName;
  const verb = (mine: string, theirs: string): string => `${who} ${isSelf ? mine : theirs}`;
  const { from, to } = event;
  const item = what(event, isSelf && event.how !== 'get');
  switch (event.how) {
    case 'get':
      return `${verb('take', 'takes')} ${item}${outOf(from)}.`;
    case 'drop':
      return `${verb('lay', 'lays')} down ${item}.`;
    case 'put':
      return `${verb('put', 'puts')} ${item}${into(to)}.`;
    case 'give':
      return `${verb('hand', 'hands')} ${receiver(to, part)} ${item}.`;
  }
}

/** What one had oneself is known: "the brass lantern". */
function what({ item, together, isOfMany }: Moved, isKnown: boolean): string {
  const names = together ?? [item];
  return andList(isKnown && isOfMany !== true ? names.map(theName) : names);
}

const outOf = (place: ItemPlace): string =>
  place.kind === 'container' ? ` from ${place.name}` : '';
const into = (place: ItemPlace): string =>
  place.kind === 'container' ? ` into ${place.name}` : '';

function receiver(place: ItemPlace, part: Part): string {
  if (part === 'target') return 'you';
  return place.kind === 'player' ? place.name : 'somebody';
}

export function created(
  { item, quantity, isQuiet }: ShownOf<'item.created'>,
  part: Part,
): string | null {
  if (isQuiet === true) return null;
  return part === 'self'
    ? `You have ${item} with you.`
    : `${capital(item)} ${quantity === 1 ? 'is' : 'are'} here.`;
}
