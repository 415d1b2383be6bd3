/** What a file of a world folder is, told by its path alone. */
export type FileKind =
  | 'room'
  | 'zone-config'
  | 'sub-zone-config'
  | 'landmarks'
  | 'item'
  | 'npc'
  | 'placements'
  | 'kits'
  | 'motd'
  | 'topic'
  | 'other';

const NAMED: Readonly<Record<string, FileKind>> = {
  'zone_config.json': 'zone-config',
  'subzone_config.json': 'sub-zone-config',
};

const AT_THE_TOP = new Map<string, FileKind>([
  ['world.json', 'landmarks'],
  ['world/world.json', 'landmarks'],
  ['placements.json', 'placements'],
  ['kits.json', 'kits'],
  ['motd.txt', 'motd'],
]);

/** The path's last part. */
export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The folders a file is in, outermost first, without the `world` that holds them all. */
export function foldersOf(path: string): readonly string[] {
  const folders = path.split('/').slice(0, -1);
  return folders[0] === 'world' ? folders.slice(1) : folders;
}

/** Every `.json` file that is nothing else is a room, in whatever folder it lies. */
export function classifyFile(path: string): FileKind {
  const known = AT_THE_TOP.get(path);
  if (known) return known;
  if (/^items\/[^/]+\.json$/.test(path)) return 'item';
  if (/^npcs\/[^/]+\.json$/.test(path)) return 'npc';
  if (/^topics\/[^/]+\.txt$/.test(path)) return 'topic';
  if (!path.endsWith('.json')) return 'other';
  const name = fileName(path);
  return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? 'room') : 'room';
}
