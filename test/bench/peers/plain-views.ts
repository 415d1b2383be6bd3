import { type RoomView } from '../../../src/model/views';
import { phrase } from '../../../src/rules/things/phrase';
import { type PlainPlayer, type PlainRoom } from './plain-state';

/** A room as one player sees it. */
export function plainView(place: PlainRoom, looker: PlainPlayer): RoomView {
  const { id, name, description, subZone } = place.room;
  const exits: RoomView['exits'][number][] = [];
  for (const [word, there] of place.exits)
    exits.push(
      looker.explored.has(there)
        ? { word, state: 'open', to: there.room.name }
        : { word, state: 'open' },
    );
  const things: RoomView['things'][number][] = [];
  for (const thing of place.things)
    things.push({
      name: thing.name,
      keyword: thing.keyword,
      quantity: 1,
      isContainer: false,
    });
  const occupants: RoomView['occupants'][number][] = [];
  let occupantCount = 0;
  for (const other of place.occupants) {
    if (other === looker) continue;
    occupantCount += 1;
    if (occupantCount <= 50) occupants.push({ name: other.character.name, isLinkdead: false });
  }
  return { id, name, description, subZone, exits, things, occupants, occupantCount };
}

/** The same in lines. */
export function plainText(view: RoomView): string {
  let text = `${view.name}\n${view.description}\nExits: `;
  for (const [n, { word, to }] of view.exits.entries())
    text += (n === 0 ? '' : ', ') + (to === undefined ? word : `${word} (${to})`);
  text += '.';
  const { things, occupants, occupantCount } = view;
  if (things.length > 0) {
    const list = listed(counted(things));
    text += `\n${list.charAt(0).toUpperCase()}${list.slice(1)} ${isOrAre(things.length)} here.`;
  }
  const more = occupantCount - occupants.length;
  const named = more > 0 ? [...occupants, { name: `${more} more` }] : occupants;
  if (occupantCount > 0) text += `\n${listed(named)} ${isOrAre(occupantCount)} here.`;
  return text;
}

/** Those of one name together. */
function counted(things: RoomView['things']): readonly { readonly name: string }[] {
  const counts = new Map<string, number>();
  for (const { name } of things) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name: phrase({ name }, count) }));
}

const isOrAre = (count: number): string => (count === 1 ? 'is' : 'are');

function listed(all: readonly { readonly name: string }[]): string {
  let text = '';
  for (const [n, { name }] of all.entries())
    text += (n === 0 ? '' : n === all.length - 1 ? ' and ' : ', ') + name;
  return text;
}
