import { type WorldFile } from '../model/content';
import { classifyFile } from './reading/classify-file';

const LENT: ReadonlySet<string> = new Set(['item', 'kits', 'motd', 'topic']);

/**
 * The files of a world folder, completed with things, kits and texts from `own` (our content) where the folder has no
 * file of that path. Rooms, configs, placements and `world.json` are never lent: they name our rooms.
 */
export function completeWorldFiles(
  given: readonly WorldFile[],
  own: readonly WorldFile[],
): readonly WorldFile[] {
  const paths = new Set(given.map(({ path }) => path));
  return [...given, ...own.filter(({ path }) => LENT.has(classifyFile(path)) && !paths.has(path))];
}
