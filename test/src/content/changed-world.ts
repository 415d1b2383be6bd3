import { type WorldFile } from '../../../src/model/content';
import { FOUR_ROOM_IDS, fourRooms } from './small-world';

export type Json = Record<string, unknown>;

/** Where a room of the small world is written. */
export function fileOf(name: keyof typeof FOUR_ROOM_IDS): string {
  const id = FOUR_ROOM_IDS[name];
  const found = fourRooms.find(({ path }) => path.endsWith(`/${id}.json`));
  if (!found) throw new Error(`no file of ${name}`);
  return found.path;
}

/** The small world with one file's text replaced (or added). */
export const withText = (path: string, text: string): readonly WorldFile[] => [
  ...fourRooms.filter((file) => file.path !== path),
  { path, text },
];

/** The small world with one file's JSON changed. */
export function withJson(path: string, change: (json: Json) => unknown): readonly WorldFile[] {
  const text = fourRooms.find((file) => file.path === path)?.text ?? '{}';
  return withText(path, JSON.stringify(change(JSON.parse(text) as Json)));
}

/** The small world without one file. */
export const without = (path: string): readonly WorldFile[] =>
  fourRooms.filter((file) => file.path !== path);

/** One planted fault, and the one row it gives. */
export interface Planted {
  readonly files: readonly WorldFile[];
  readonly code: string;
  readonly file: string;
  readonly pointer: string;
}

/** Label, world, code, file, pointer. */
export type PlantedLine = readonly [
  label: string,
  files: Planted['files'],
  code: string,
  file: string,
  pointer: string,
];

export const rowsOf = (lines: readonly PlantedLine[]): (readonly [string, Planted])[] =>
  lines.map(([label, files, code, file, pointer]) => [label, { files, code, file, pointer }]);

/** Fields of one file, replaced. */
export const change = (path: string, fields: Json): readonly WorldFile[] =>
  withJson(path, (json) => ({ ...json, ...fields }));

/** Exits of one room, added. */
export const exits = (path: string, more: Json): readonly WorldFile[] =>
  withJson(path, (json) => ({ ...json, exits: { ...(json['exits'] as Json), ...more } }));

/** Nothing but this placement. */
export const place = (placement: unknown): readonly WorldFile[] =>
  withText('placements.json', JSON.stringify([placement]));

/** A kind of NPC without fault, of as few words as may be. */
export const RAT: Json = {
  id: 'rat',
  name: 'a rat',
  type: 'passive_mob',
  description: 'A rat for tests.',
  level: 2,
};

/** The small world with a rat that has these fields besides. */
export const rat = (fields: Json): readonly WorldFile[] =>
  withText('npcs/rat.json', JSON.stringify({ ...RAT, ...fields }));
