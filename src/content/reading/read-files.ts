import { type ReportRow, type WorldFile } from '../../model/content';
import { subZoneConfigSchema, zoneConfigSchema } from '../schemas/config-schema';
import { type ItemFile, itemSchema } from '../schemas/item-schema';
import { type NpcFile, npcSchema } from '../schemas/npc-schema';
import { type KitsFile, kitsSchema } from '../schemas/kits-schema';
import { type LandmarksFile, landmarksSchema } from '../schemas/landmarks-schema';
import { type PlacementFile, placementsSchema } from '../schemas/placements-schema';
import { type RoomFile, roomSchema } from '../schemas/room-schema';
import { type ConfigFile } from '../schemas/config-schema';
import { type Steps, oneByOne } from '../steps';
import { type FileKind, classifyFile, fileName } from './classify-file';
import { type Read, readAs } from './read-as';
import { readText } from './read-text';

/** Every file, read as what its path says it is. */
export interface ReadFiles {
  readonly rooms: readonly Read<RoomFile>[];
  readonly zones: readonly Read<ConfigFile>[];
  readonly subZones: readonly Read<ConfigFile>[];
  readonly items: readonly Read<ItemFile>[];
  readonly npcs: readonly Read<NpcFile>[];
  readonly landmarks?: Read<LandmarksFile>;
  readonly placements?: Read<readonly PlacementFile[]>;
  readonly kits?: Read<KitsFile>;
  readonly motd: string;
  readonly topics: ReadonlyMap<string, string>;
  readonly rows: readonly ReportRow[];
}

function byPath(a: WorldFile, b: WorldFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function sortOut(files: readonly WorldFile[]): (kind: FileKind) => readonly WorldFile[] {
  const byKind = new Map<FileKind, WorldFile[]>();
  for (const file of files.toSorted(byPath)) {
    const kind = classifyFile(file.path);
    const known = byKind.get(kind);
    if (known) known.push(file);
    else byKind.set(kind, [file]);
  }
  return (kind) => byKind.get(kind) ?? [];
}

/** Reads all files, one a step; each fault of form is a row. Never throws. */
export function* readFiles(files: readonly WorldFile[]): Steps<ReadFiles> {
  const of = sortOut(files);
  const rooms = yield* oneByOne(of('room'), (file) => readAs(roomSchema, file));
  const zones = yield* oneByOne(of('zone-config'), (file) => readAs(zoneConfigSchema, file));
  const subZones = yield* oneByOne(of('sub-zone-config'), (file) =>
    readAs(subZoneConfigSchema, file),
  );
  const items = yield* oneByOne(of('item'), (file) => readAs(itemSchema, file));
  const npcs = yield* oneByOne(of('npc'), (file) => readAs(npcSchema, file));
  const [landmarks] = of('landmarks').map((file) => readAs(landmarksSchema, file));
  const [placements] = of('placements').map((file) => readAs(placementsSchema, file));
  const [kits] = of('kits').map((file) => readAs(kitsSchema, file));
  const [motd] = of('motd').map((file) => readText(file));
  const topics = of('topic').map((file) => [nameOf(file), readText(file)] as const);
  const single = [landmarks, placements, kits].filter((read) => read !== undefined);
  const texts = [...(motd ? [motd] : []), ...topics.map(([, topic]) => topic)];
  return {
    rooms,
    zones,
    subZones,
    items,
    npcs,
    ...(landmarks ? { landmarks } : {}),
    ...(placements ? { placements } : {}),
    ...(kits ? { kits } : {}),
    motd: motd?.text ?? '',
    topics: new Map(topics.flatMap(([name, { text }]) => (text ? [[name, text] as const] : []))),
    rows: [
      ...[...rooms, ...zones, ...subZones, ...items, ...npcs, ...single].flatMap((read) =>
        read.ok ? [] : read.rows,
      ),
      ...texts.flatMap(({ rows }) => rows),
    ],
  };
}

const nameOf = ({ path }: WorldFile): string =>
  fileName(path)
    .replace(/\.txt$/, '')
    .toLowerCase();
