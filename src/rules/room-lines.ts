import { type ExitView, type RoomView } from '../model/views';
import { andList, capital } from './things/phrase';

/** A room in plain lines: name, description, ways out, what lies there, who is there. */
export function roomLines(view: RoomView): readonly string[] {
  const { name, description, things } = view;
  const names = things.map((thing) => thing.name);
  const verb = things.length === 1 && things[0]?.quantity === 1 ? 'is' : 'are';
  return [
    name,
    description,
    exitsLine(view.exits),
    ...(names.length === 0 ? [] : [`${capital(andList(names))} ${verb} here.`]),
    ...occupantsLine(view),
  ];
}

/** "Exits: north (Lamp Quay), down (locked)." */
export function exitsLine(exits: readonly ExitView[]): string {
  return exits.length === 0
    ? 'There is no way out that you can see.'
    : `Exits: ${exits.map(exitText).join(', ')}.`;
}

function exitText({ word, to, state }: ExitView): string {
  const notes = [...(to === undefined ? [] : [to]), ...(state === 'open' ? [] : [state])];
  return notes.length === 0 ? word : `${word} (${notes.join(', ')})`;
}

function occupantsLine({ occupants, occupantCount }: RoomView): readonly string[] {
  if (occupantCount === 0) return [];
  const names = occupants.map(({ name, isLinkdead }) =>
    isLinkdead ? `${name} (staring at nothing)` : name,
  );
  const more = occupantCount - occupants.length;
  const all = more > 0 ? [...names, `${more} more`] : names;
  return [`${andList(all)} ${occupantCount === 1 ? 'is' : 'are'} here.`];
}
