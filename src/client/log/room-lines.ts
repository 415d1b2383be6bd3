import { type ExitView, type RoomView } from '../../model/views';
import { type Line } from './line';

/** A room as it is read: its name, its words, what lies there, who is there, the ways out. */
export function roomLines(room: RoomView): readonly Line[] {
  const { name, description, things, occupants, occupantCount, exits } = room;
  const others = occupants.map((one) => (one.isLinkdead ? `${one.name} (absent)` : one.name));
  const more = occupantCount - occupants.length;
  const people = more > 0 ? [...others, `${more} more`] : others;
  const lines: readonly (Line | null)[] = [
    { kind: 'room-name', text: name },
    { kind: 'room-text', text: description },
    note(things.length > 0, () => `Here: ${list(things.map((thing) => thing.name))}.`),
    note(people.length > 0, () => `${list(people)} ${occupantCount === 1 ? 'is' : 'are'} here.`),
    note(true, () => exitsText(exits)),
  ];
  return lines.filter((line) => line !== null);
}

const note = (isShown: boolean, text: () => string): Line | null =>
  isShown ? { kind: 'room-note', text: text() } : null;

function exitsText(exits: readonly ExitView[]): string {
  if (exits.length === 0) return 'There is no way out to be seen.';
  return `Exits: ${exits.map(exitText).join(', ')}.`;
}

export function exitText({ word, to, state }: ExitView): string {
  const where = to === undefined ? word : `${word} to ${to}`;
  return state === 'open' ? where : `${where} (${state})`;
}

/** "a lamp, a book and 3 candles" */
export function list(words: readonly string[]): string {
  const head = words.slice(0, -1).join(', ');
  const tail = words.at(-1) ?? '';
  return head === '' ? tail : `${head} and ${tail}`;
}
