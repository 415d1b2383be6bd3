import { type ItemPlace } from '../model/event';
import { type Part } from '../model/frame';
import { capital } from '../rules/things/phrase';
import { type ShownOf } from './shown';

type Moved = ShownOf<'item.moved'>;

/** "You take a brass lantern.", "Ada hands you a brass lantern." */
export function itemMoved(event: Moved, part: Part): string {
  const isSelf = part === 'self';
  const who = isSelf ? 'You' : event.actorName;
  const verb = (mine: string, theirs: string): string => `${who} ${isSelf ? mine : theirs}`;
  const { item, from, to } = event;
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
