import { type Character } from '../../model/character';
import { type Room } from '../../model/room';
import { type MapCell, type MapView } from '../../model/views';
import { isKeptIn } from '../mind/kept-in';
import { capital } from '../things/phrase';
import { type Walked, type WorldView } from '../view';
import { exitViews, type WaysKnown } from '../walk/exits';
import { exitsSeen } from '../walk/ways';
import { layoutAround, type Layout, spotKey } from './layout';

/** Rooms across and down; both odd. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
}

export const MAP: Sheet = { width: 9, height: 7 };
export const MINIMAP: Sheet = { width: 5, height: 5 };

/** What a character has seen round about, drawn and in words, at this world time (ms); undefined = it stands nowhere. */
export function mapOf(
  world: WorldView,
  character: Character,
  { sheet, at }: { readonly sheet: Sheet; readonly at: number },
): MapView | undefined {
  const centre = world.content.rooms.get(character.room);
  if (centre === undefined) return undefined;
  const explored = new Set([...world.explored(character.id), centre.id]);
  const { found } = character;
  const known = { explored, found, isKeptIn: isKeptIn(world, character, at) };
  const layout = layoutAround(world, centre, { ...sheet, explored, found });
  return {
    rows: rowsOf(layout, sheet, known),
    text: [...waysText(world, centre, known), subZoneText(world, centre, explored)],
    clashes: layout.clashes.map(({ name }) => name),
  };
}

function rowsOf({ spots }: Layout, { width, height }: Sheet, known: WaysKnown): readonly string[] {
  const [left, top] = [-(width - 1) / 2, -(height - 1) / 2];
  return Array.from({ length: height }, (_row, j) =>
    Array.from({ length: width }, (_column, i) =>
      cellOf(spots.get(spotKey(left + i, top + j))?.room, left + i === 0 && top + j === 0, known),
    ).join(''),
  );
}

function cellOf(
  room: Room | undefined,
  isCentre: boolean,
  { explored, found }: WaysKnown,
): MapCell {
  if (isCentre) return '@';
  if (room === undefined) return ' ';
  if (!explored.has(room.id)) return '?';
  return exitsSeen(room, found).some(({ word }) => word === 'up' || word === 'down') ? '+' : '#';
}

/** "North: Lamp Stair." "East: not visited." */
function waysText(world: WorldView, room: Room, known: WaysKnown): readonly string[] {
  return exitViews(world, room, known).map(({ word, to, state }) => {
    const note = state === 'open' ? '' : `, ${state}`;
    return `${capital(word)}: ${to ?? 'not visited'}${note}.`;
  });
}

/** "Riverside: 7 of 16 rooms." */
function subZoneText({ content }: WorldView, { subZone }: Room, explored: Walked): string {
  const zone = content.subZones.get(subZone);
  const rooms = zone?.rooms ?? [];
  const known = rooms.filter((room) => explored.has(room)).length;
  return `${zone?.name ?? subZone}: ${known} of ${rooms.length} rooms.`;
}
