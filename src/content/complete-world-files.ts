import { type WorldFile } from '../model/content';
import { classifyFile } from './reading/classify-file';

const LENT: ReadonlySet<string> = new Set(['item', 'npc', 'kits', 'motd', 'topic']);

/**
 * The files of a world folder, completed with things, NPCs, kits and texts from `own` (our content) where the folder has
 * no file of that path. Rooms, configs, placements and `world.json` are never lent: they name our rooms. Of a lent NPC
 * whatever names a place that the folder does not have is left out, without a row.
 */
export function completeWorldFiles(
  given: readonly WorldFile[],
  own: readonly WorldFile[],
): readonly WorldFile[] {
  const paths = new Set(given.map(({ path }) => path));
  const lent = own.filter(({ path }) => LENT.has(classifyFile(path)) && !paths.has(path));
  return [...given, ...lent.map((file) => ({ ...file, isLent: true }))];
}
