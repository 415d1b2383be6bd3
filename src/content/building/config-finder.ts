import { foldersOf } from '../reading/classify-file';
import { type Read } from '../reading/read-as';
import { type ConfigFile } from '../schemas/config-schema';

/** A config's file was found: with what it says, or broken (its own rows tell). */
export type FoundConfig = Read<ConfigFile>;

/**
 * Finds the config of a zone (`depth` 2) or a sub-zone (`depth` 3) by the last folders of its path, so that a world may
 * lie at any depth, or be given from within: the folder `arkham` itself, or the riverside alone. First path wins.
 */
export function configFinder(
  configs: readonly FoundConfig[],
  depth: 2 | 3,
): (place: string) => FoundConfig | undefined {
  const byFolder = new Map<string, FoundConfig>();
  for (const config of configs) {
    const folder = foldersOf(config.file).slice(-depth).join('/');
    if (!byFolder.has(folder)) byFolder.set(folder, config);
  }
  return (place) => {
    const folders = place.split('/');
    for (let from = 0; from <= folders.length; from += 1) {
      const found = byFolder.get(folders.slice(from).join('/'));
      if (found) return found;
    }
    return undefined;
  };
}
