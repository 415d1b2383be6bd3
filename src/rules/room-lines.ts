import {
  type ExitView,
  type NpcView,
  type OccupantView,
  type RoomView,
  type ThingView,
} from '../model/views';
import { madeOnce } from './made-once';
import { andList, capital, phrase } from './things/phrase';
import { noted } from './using/noted';

/** All of `roomLines`, one under the other. */
export function roomText(view: RoomView): string {
  let text = view.description === '' ? view.name : `${view.name}\n${view.description}`;
  text += `\n${exitsLine(view.exits)}`;
  if (view.things.length > 0) text += `\n${thingsLine(view.things)}`;
  if (view.npcs !== undefined && view.npcs.length > 0) text += `\n${npcsLine(view.npcs)}`;
  if (view.occupantCount > 0) text += `\n${occupantsLine(view)}`;
  return text;
}

/** A room in plain lines: name, description if it is told, ways out, what lies there, who is there. */
export function roomLines(view: RoomView): readonly string[] {
  const { name, description, things } = view;
  const lines = description === '' ? [name] : [name, description];
  lines.push(exitsLine(view.exits));
  if (things.length > 0) lines.push(thingsLine(things));
  if (view.npcs !== undefined && view.npcs.length > 0) lines.push(npcsLine(view.npcs));
  if (view.occupantCount > 0) lines.push(occupantsLine(view));
  return lines;
}

/** "Exits: north (Lamp Quay), down (locked)." */
export const exitsLine: (exits: readonly ExitView[]) => string = madeOnce((exits) =>
  exits.length === 0
    ? 'There is no way out that you can see.'
    : `Exits: ${exits.map(exitText).join(', ')}.`,
);

/** "2 brass lanterns and 3 candles are here." */
const thingsLine: (things: readonly ThingView[]) => string = madeOnce((things) => {
  const counts = new Map<string, { readonly thing: ThingView; readonly count: number }>();
  const stacks: string[] = [];
  for (const thing of things) {
    const key = thing.name + noted(thing.burnt);
    if (thing.quantity > 1) stacks.push(key);
    else counts.set(key, { thing, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const singles = [...counts.values()].map(
    ({ thing, count }) => phrase(thing, count) + noted(thing.burnt),
  );
  const verb = things.length === 1 && things[0]?.quantity === 1 ? 'is' : 'are';
  return `${capital(andList([...singles, ...stacks]))} ${verb} here.`;
});

/** "A wharf rat (bloodied) and 2 grey cats are here." */
const npcsLine: (npcs: readonly NpcView[]) => string = madeOnce((npcs) => {
  const counts = new Map<string, { readonly npc: NpcView; readonly count: number }>();
  for (const npc of npcs) {
    const key = `${npc.name}${noteOf(npc)}`;
    counts.set(key, { npc, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const names = [...counts.values()].map(({ npc, count }) => phrase(npc, count) + noteOf(npc));
  return `${capital(andList(names))} ${npcs.length === 1 ? 'is' : 'are'} here.`;
});

function noteOf({ condition, isAsleep }: NpcView): string {
  const notes = [...(isAsleep ? ['asleep'] : []), ...(condition === 'unhurt' ? [] : [condition])];
  return notes.length === 0 ? '' : ` (${notes.join(', ')})`;
}

function exitText({ word, to, state }: ExitView): string {
  const notes = [...(to === undefined ? [] : [to]), ...(state === 'open' ? [] : [state])];
  return notes.length === 0 ? word : `${word} (${notes.join(', ')})`;
}

/** "Bo and Cy (dead) are here. Ada lies here, bleeding." */
function occupantsLine({ occupants, occupantCount }: RoomView): string {
  const fallen = occupants.filter(isBleeding);
  if (fallen.length === 0) return hereLine(occupants, occupantCount);
  const upright = occupants.filter((one) => !isBleeding(one));
  const count = occupantCount - fallen.length;
  const names = andList(fallen.map(({ name }) => name));
  const lies = `${names} ${fallen.length === 1 ? 'lies' : 'lie'} here, bleeding.`;
  return count === 0 ? lies : `${hereLine(upright, count)} ${lies}`;
}

const isBleeding = ({ condition }: OccupantView): boolean => condition === 'bleeding';

function hereLine(occupants: readonly OccupantView[], count: number): string {
  const names = occupants.map(personText);
  const more = count - occupants.length;
  const all = more > 0 ? [...names, `${more} more`] : names;
  return `${andList(all)} ${count === 1 ? 'is' : 'are'} here.`;
}

function personText({ name, isLinkdead, condition }: OccupantView): string {
  if (isLinkdead) return `${name} (staring at nothing)`;
  return condition === undefined ? name : `${name} (${condition})`;
}
